/**
 * Where labels stand along one axis so that none covers another: as near as they can to where they belong, at least
 * `gap` apart, within `min`…`max`, in the order given by their places. The answer is in the order of `places`.
 */
export function spreadApart(
  places: readonly number[],
  { gap, min, max }: { gap: number; min: number; max: number },
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] as number) - (places[b] as number));
  const runs: { wanted: number[]; start: number }[] = [];
  for (const index of order) {
    runs.push(settle({ wanted: [places[index] as number], start: 0 }, { gap, min, max }));
    while (runs.length > 1 && overlaps(runs.at(-2) as Run, runs.at(-1) as Run, gap)) {
      const last = runs.pop() as Run;
      const before = runs.pop() as Run;
      runs.push(settle({ wanted: [...before.wanted, ...last.wanted], start: 0 }, { gap, min, max }));
    }
  }
  const settled = runs.flatMap((run) => run.wanted.map((_, index) => run.start + index * gap));
  const answer = new Array<number>(places.length).fill(0);
  order.forEach((index, rank) => (answer[index] = settled[rank] as number));
  return answer;
}

/** Labels that stand shoulder to shoulder. */
interface Run {
  wanted: number[];
  start: number;
}

function settle({ wanted }: Run, { gap, min, max }: { gap: number; min: number; max: number }): Run {
  const length = (wanted.length - 1) * gap;
  const centre = wanted.reduce((sum, place, index) => sum + place - index * gap, 0) / wanted.length;
  return { wanted, start: Math.max(min, Math.min(centre, max - length)) };
}

function overlaps(before: Run, after: Run, gap: number): boolean {
  return after.start - (before.start + (before.wanted.length - 1) * gap) < gap;
}
