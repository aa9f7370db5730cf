import type { CheckReport } from '../check-course.ts';

/** `file:line:col  rule-id`, the message indented below it, and a line that sums up. */
export function terminal({ problems, counts }: CheckReport): string {
  if (problems.length === 0) return `Content: ${counts.files} files, ${counts.rules} rules, no problems.\n`;
  const blocks = problems.map(({ file, line, col, rule, message }) => {
    const indented = message.replaceAll('\n', '\n  ');
    return `${file}:${line}:${col}  ${rule}\n  ${indented}\n`;
  });
  const files = new Set(problems.map((problem) => problem.file)).size;
  const sum = `${count(problems.length, 'problem')} in ${count(files, 'file')}.`;
  return `${blocks.join('\n')}\n${sum}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
