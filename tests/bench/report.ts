/** A figure beside its budget. */
export interface Row {
  what: string;
  measured: number;
  budget: number;
  /** Whether the measure must reach the budget, as a score must, or stay below it. */
  isLeast?: boolean;
  write: (value: number) => string;
  /** What the figure comes from, for the reader who doubts it. */
  detail?: string;
}

export const asKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const asRatio = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const asCount = (count: number) => String(Math.round(count));
export const asSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;
export const asMilliseconds = (ms: number) => `${Math.round(ms)} ms`;

/** One line of the table: `ok    12.3 kB  of 25.0 kB  what is measured (where from)`. */
export function rowLine({ what, measured, budget, isLeast = false, write, detail }: Row): string {
  const isKept = isLeast ? measured >= budget : measured <= budget;
  const figures = `${write(measured).padStart(9)} ${isLeast ? 'min' : 'max'} ${write(budget).padEnd(9)}`;
  return `${isKept ? 'ok  ' : 'OVER'} ${figures} ${what}${detail === undefined ? '' : ` (${detail})`}`;
}
