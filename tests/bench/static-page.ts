import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HTMLElement, NodeType, parse } from 'node-html-parser';

/** What a person writing the page by hand would keep of the lesson's HTML. */
const KEPT = new Set(
  [
    'h1',
    'h2',
    'h3',
    'h4',
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'blockquote',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
  ].concat(['th', 'td', 'figcaption', 'cite', 'summary', 'dl', 'dt', 'dd']),
);
const LEFT_OUT = new Set(['svg', 'script', 'style', 'noscript', 'course-quiz', 'button', 'template']);

const CSS = `:root{color-scheme:light dark;font:1.125rem/1.6 Georgia,serif}
body{max-width:38rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.2;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid;padding:.3rem .5rem;text-align:left}
fieldset{border:1px solid;padding:1rem}
label{display:block;padding:.4rem 0}
button{font:inherit;padding:.5rem 1rem}
.verdict{font-weight:bold}
`;

const SCRIPT = `const quiz = document.querySelector('course-quiz');
const item = quiz.querySelector('.item');
const verdict = item.querySelector('.verdict');
item.querySelector('button').addEventListener('click', () => {
  const picked = item.querySelector('input:checked');
  if (!picked) return;
  verdict.textContent = picked.dataset.right === '' ? verdict.dataset.right : verdict.dataset.wrong;
  item.querySelector('.why').hidden = false;
  verdict.focus();
});
quiz.dataset.isReady = 'true';
`;

/**
 * Writes the page a person would write by hand for a lesson: its words, its first question as radio buttons, a small
 * style sheet and ten lines of script. Names of classes are those the bench looks for, no more.
 */
export function writeStaticPage(builtPage: string, folder: string): void {
  const document = parse(readFileSync(builtPage, 'utf8'), { comment: false });
  const main = document.querySelector('main');
  if (!main) throw new Error(`${builtPage} has no <main>.`);
  const title = document.querySelector('title')?.text ?? '';
  const lang = document.querySelector('html')?.getAttribute('lang') ?? 'es';
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'page.css'), CSS);
  writeFileSync(path.join(folder, 'page.js'), SCRIPT);
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="page.css"><script src="page.js" defer></script></head>
<body><main>
${wordsOf(main)}
${questionOf(main)}
</main></body></html>
`,
  );
}

/** The words of an element in plain HTML, without classes, pictures and scripts. */
function wordsOf(root: HTMLElement): string {
  return root.childNodes
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node.nodeType === NodeType.TEXT_NODE ? node.rawText : '';
      const tag = node.tagName.toLowerCase();
      if (LEFT_OUT.has(tag)) return '';
      if (tag === 'a') return `<a href="#">${wordsOf(node)}</a>`;
      return KEPT.has(tag) ? `<${tag}>${wordsOf(node)}</${tag}>\n` : wordsOf(node);
    })
    .join('');
}

function questionOf(main: HTMLElement): string {
  const item = main.querySelector('course-quiz .item');
  if (!item) throw new Error('The lesson has no question.');
  const prompt = item.querySelector('legend')?.text ?? '';
  const choices = item.querySelectorAll('[data-part]').map((part) => part.text.trim());
  const whys = item.querySelectorAll('dd, .why').map((why) => why.text.trim());
  const radios = choices.map((text, index) => {
    const right = index === 0 ? ' data-right' : '';
    return `<label class="choice"><input type="radio" name="a" value="${index}"${right}> ${text}</label>`;
  });
  return `<course-quiz><fieldset class="item"><legend>${prompt}</legend>
${radios.join('\n')}
<div class="item-actions"><button class="primary" type="button">OK</button></div>
<p class="verdict" tabindex="-1" data-right="✓" data-wrong="✗"></p><div class="why" hidden>${whys.join('<br>')}</div>
</fieldset></course-quiz>`;
}
