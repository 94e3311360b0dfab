import { CONTROLLED_UP_TO } from '@isocenter/pain';
import type { WardBoard, WardBoardRow } from '../../../../server/units/ward/board/contract.ts';

export type WardFilter = 'all' | 'due' | 'pain';

/** What comes due within so long stands out before it is late. */
const SOON_MS = 30 * 60_000;

/** So many days without stool are called constipation here: general knowledge, which nobody has read in a text. */
export const CONSTIPATED_FROM_DAYS = 3;

export interface DueState {
  readonly due: WardBoardRow['due'][number];
  readonly state: 'late' | 'soon' | 'later';
}

/** The next of what the deadlines ask for; null where nothing is. */
export function nextDue({ due }: Pick<WardBoardRow, 'due'>, now: number): DueState | null {
  const [first] = due;
  if (!first) return null;
  const left = Date.parse(first.at) - now;
  return { due: first, state: left < 0 ? 'late' : left < SOON_MS ? 'soon' : 'later' };
}

/** Pain that is not controlled: above 3 on whichever scale (R5 names the numeric one). Null where nobody was asked. */
export function isUncontrolled({ latest }: Pick<WardBoardRow, 'latest'>): boolean | null {
  return latest && latest.pain > CONTROLLED_UP_TO;
}

/** The late first, the longest late before; then who is due soon; then who is in more pain than 3, by how much; then by bed. */
export function orderedRows({ rows }: Pick<WardBoard, 'rows'>, filter: WardFilter, now: number): WardBoardRow[] {
  const shown = rows.filter((row) => {
    if (filter === 'due') return ['late', 'soon'].includes(nextDue(row, now)?.state ?? '');
    return filter === 'all' || isUncontrolled(row) === true;
  });
  return shown.sort((one, other) => {
    const [a, b] = [rank(one, now), rank(other, now)];
    return a.at - b.at || b.pain - a.pain || byBed(one, other);
  });
}

function rank(row: WardBoardRow, now: number): { readonly at: number; readonly pain: number } {
  const next = nextDue(row, now);
  const isPressing = next !== null && next.state !== 'later';
  return {
    at: isPressing ? Date.parse(next.due.at) : Number.MAX_SAFE_INTEGER,
    pain: isUncontrolled(row) ? (row.latest?.pain ?? 0) : 0,
  };
}

const byBed = (one: WardBoardRow, other: WardBoardRow) => one.bed.localeCompare(other.bed, 'en', { numeric: true });

/** Minutes since an instant, or until it: whole, never negative. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000));
}
