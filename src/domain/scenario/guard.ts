import type { Guard } from '../content/scenario-schema.ts';

/** What guards look at: what was done or learnt, the meters and the day. */
export interface Situation {
  flags: readonly string[];
  meters: Readonly<Record<string, number>>;
  day: number;
}

/** Whether every part of a guard holds. No guard always holds; a meter that does not exist stands at 0. */
export function holds(guard: Guard | undefined, { flags, meters, day }: Situation): boolean {
  if (guard === undefined) return true;
  const isSet = (flag: string) => flags.includes(flag);
  return (
    (guard.all ?? []).every(isSet) &&
    (guard.any === undefined || guard.any.some(isSet)) &&
    !(guard.none ?? []).some(isSet) &&
    Object.entries(guard.atLeast ?? {}).every(([meter, value]) => (meters[meter] ?? 0) >= value) &&
    (guard.untilDay === undefined || day <= guard.untilDay) &&
    (guard.fromDay === undefined || day >= guard.fromDay)
  );
}
