import type { Timing, Work } from './work.ts';

/** The seconds that judge a work: CPU of a kernel, wall of what a person waits for. */
export function judgedSeconds(timing: Timing, judgedBy: Work['judgedBy']): number {
  return judgedBy === 'cpu' ? timing.cpuSeconds : timing.wallSeconds;
}

/** Three significant digits, in the unit that keeps them short: `0.042 s`, `3.48 s`, `2.1 ms`. */
export function secondsText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 0.01) return `${significant(seconds * 1000, 2)} ms`;
  return `${significant(seconds, seconds < 0.1 ? 2 : 3)} s`;
}

/** A time as the row tells it: seconds, or a rate where the work is many of a kind. */
export function timingText(timing: Timing, work: Pick<Work, 'judgedBy' | 'instances'>): string {
  const seconds = judgedSeconds(timing, work.judgedBy);
  return work.instances === undefined ? secondsText(seconds) : `${(work.instances / seconds).toFixed(0)}/s`;
}

export function significant(value: number, digits: number): string {
  return Number(value.toPrecision(digits)).toString();
}

/** How many times faster: `23 ×`. */
export function ratioText(theirSeconds: number, ourSeconds: number): string {
  return `${significant(theirSeconds / ourSeconds, 2)} ×`;
}
