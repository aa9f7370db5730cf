import { expect, test } from '@playwright/test';
import { offeredChoices, replay } from '../../src/domain/scenario/step.ts';
import { CasePage } from './case-page.ts';
import { keptFacts } from './kept-facts.ts';
import { pressByKeyboard } from './keyboard.ts';

for (const { locale, caseFile } of [
  { locale: 'es', caseFile: 'season-wages' },
  { locale: 'en', caseFile: 'night-call' },
] as const) {
  test(`the case file ${caseFile} in ${locale} is played by keyboard alone to its best ending`, async ({ page }) => {
    const play = new CasePage(page, locale);
    await play.open(caseFile);
    await expect(play.node).toHaveCount(0);
    await pressByKeyboard(page, play.button('open'));
    const { scenario, flags } = await play.data();
    await expect(play.node.locator('.node-title')).toBeFocused();
    const road = await play.roadTo((ending) => ending.rank === 'best');

    for (const [place, { node, choice }] of road.entries()) {
      const now = replay(scenario, road.slice(0, place));
      await expect(play.node).toHaveAttribute('data-node', node);
      await expect(play.node.locator('.node-number')).toHaveText(play.t('case.decision', { number: place + 1 }));
      const offered = await play.node
        .locator('.option:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-choice')));
      expect(offered.sort()).toEqual(
        offeredChoices(scenario, now)
          .map((one) => one.id)
          .sort(),
      );
      for (const document of scenario.decisions.find((one) => one.id === node)?.documents ?? []) {
        await expect(page.locator(`#document-${document} .document-page`)).toBeVisible();
      }
      await play.decide(choice);
      await expect(play.outcome.locator('summary')).toBeFocused();
      await expect(play.outcome.locator('.consequence')).toBeVisible();
      await expect(play.outcome.locator('.norm .cite-line a').first()).toHaveAttribute('href', /\/sources\/#/);
      const after = replay(scenario, road.slice(0, place + 1));
      const changed = (scenario.meters ?? []).filter(({ id }) => now.meters[id] !== after.meters[id]);
      await expect(play.outcome.locator('.changes li')).toHaveCount(changed.length);
      await play.goOn();
    }

    const end = replay(scenario, road);
    await expect(play.node).toHaveAttribute('data-rank', 'best');
    await expect(play.node.locator('.case-score')).toHaveText(play.t('case.score', { percent: 100 }));
    await expect(play.node.locator('.case-seen')).toHaveText(
      play.t('case.endingsSeen', { seen: 1, total: scenario.endings.length }),
    );
    await expect(play.node.locator('.road-step')).toHaveCount(road.length);
    const acts = scenario.flags.filter((flag) => end.flags.includes(flag)).map((flag) => flags[flag]!);
    await expect(play.node.locator('.done-list li')).toHaveText(acts);
    expect((await keptFacts(page, 'case.ended')).map(({ ending, scorePercent }) => ({ ending, scorePercent }))).toEqual(
      [{ ending: end.nodeId, scorePercent: 100 }],
    );
  });
}

test('the debrief names at each decision the choice taken and folds the roads not taken with what would follow', async ({
  page,
}) => {
  const play = new CasePage(page, 'es');
  await play.open('season-wages');
  await play.button('open').click();
  const road = await play.roadTo((ending) => ending.rank === 'poor');
  await play.play(road);
  await expect(play.node).toHaveAttribute('data-rank', 'poor');
  const { scenario } = await play.data();
  for (const [place, { node, choice }] of road.entries()) {
    const step = play.node.locator('.road-step').nth(place);
    const choices = scenario.decisions.find((one) => one.id === node)!.choices;
    const text = (id: string) =>
      page.locator(`[data-node="${node}"] .option[data-choice="${id}"] .choice`).textContent();
    await expect(step.locator('> .road-choice')).toHaveText((await text(choice))!.trim());
    const folded = step.locator('.roads-not-taken');
    await expect(folded.locator('.road-choice').first()).toBeHidden();
    await folded.locator('summary').click();
    await expect(folded.locator('.road-choice')).toHaveCount(choices.length - 1);
    await expect(folded.locator('.consequence')).toHaveCount(choices.length - 1);
    await expect(folded.locator('.consequence').first()).toBeVisible();
  }
});

test('a decision without a choice is refused in words', async ({ page }) => {
  const play = new CasePage(page, 'en');
  await play.open('night-call');
  await pressByKeyboard(page, play.button('open'));
  await pressByKeyboard(page, play.button('decide'));
  await expect(play.node.getByRole('alert')).toHaveText(play.t('case.choose'));
  expect(await keptFacts(page, 'case.decided')).toEqual([]);
});

test('a choice against the person is named as what it breaks, and the clock tells the day', async ({ page }) => {
  const play = new CasePage(page, 'en');
  await play.open('season-wages');
  await play.button('open').click();
  const { scenario, clock } = await play.data();
  const breach = scenario.decisions.find((one) => one.id === scenario.start)?.choices.find((choice) => choice.breach);
  await expect(page.locator('.clock')).toHaveText(play.t('case.dayOf', { day: 1, limit: clock }));
  await play.decide(breach!.id);
  await expect(play.outcome.locator('.chip-breach')).toHaveText(play.t(`case.breach.${breach!.breach!}`));
});

test('another play begins anew, and the endings seen are counted', async ({ page }) => {
  const play = new CasePage(page, 'en');
  await play.open('season-wages');
  await play.button('open').click();
  const { scenario } = await play.data();
  await play.play(await play.roadTo((ending) => ending.rank === 'poor'));
  await play.node.getByRole('button', { name: play.t('case.again') }).click();
  await expect(play.node).toHaveAttribute('data-node', scenario.start);
  await expect(play.node.locator('input:checked')).toHaveCount(0);
  await play.play(await play.roadTo((ending) => ending.rank === 'best'));
  await expect(play.node.locator('.case-seen')).toHaveText(
    play.t('case.endingsSeen', { seen: 2, total: scenario.endings.length }),
  );
  await page.reload();
  await play.ready();
  await expect(play.root.locator('.case-seen').first()).toHaveText(
    play.t('case.endingsSeen', { seen: 2, total: scenario.endings.length }),
  );
  await expect(play.button('again').first()).toBeVisible();
});
