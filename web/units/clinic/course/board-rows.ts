import type { Role } from '../../../../server/platform/access/contract.ts';
import type { Board, BoardRow } from '../../../../server/units/clinic/course/contract.ts';
import { siteOf } from '../site-names.ts';

/** What the board is narrowed to; kept in the address, by keys only. */
export interface BoardFilter {
  readonly words: string;
  /** Key of the physician. */
  readonly physician: string | null;
  readonly machine: string | null;
  /** Category of ICD-10: `C11`. */
  readonly site: string | null;
  readonly state: string | null;
  /** Role that is waited for. */
  readonly waitsFor: string | null;
  readonly isLate: boolean;
}

export type BoardSort = 'name' | 'state' | 'since' | 'due';

/** Rows that the filter leaves, in order. What has no due time comes last. */
export function boardRows(
  { rows, steps }: Board,
  filter: BoardFilter,
  { sort, order }: { readonly sort: BoardSort; readonly order: 'asc' | 'desc' },
): readonly BoardRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      words.every((word) => textOf(row).includes(word)) &&
      (filter.physician === null || row.physician.personKey === filter.physician) &&
      (filter.machine === null || row.machines.includes(filter.machine)) &&
      (filter.site === null || siteOf(row) === filter.site) &&
      (filter.state === null || row.state.state === filter.state) &&
      (filter.waitsFor === null || ownersOf(row).some((owner) => owner === filter.waitsFor)) &&
      (!filter.isLate || isLate(row)),
  );
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  const by: Record<BoardSort, (row: BoardRow) => string | number> = {
    name: (row) => row.name ?? row.nameZh ?? '',
    state: (row) => place.get(row.state.state ?? '') ?? -1,
    since: (row) => row.state.waitsFor[0]?.since ?? row.state.since ?? '',
    due: (row) => row.state.waitsFor.find(({ due }) => due)?.due ?? '9999',
  };
  const sign = order === 'asc' ? 1 : -1;
  return kept.sort((one, other) => sign * compare(by[sort](one), by[sort](other)));
}

/** Whom a course waits for; a severe toxicity is the oncologist's to see. */
export const ownersOf = ({ state, toxicity }: BoardRow): readonly Role[] => [
  ...(toxicity ? (['oncologist'] as const) : []),
  ...state.waitsFor.map(({ owner }) => owner),
];

export const isLate = (row: BoardRow): boolean => row.state.waitsFor.some((waiting) => waiting.isLate);

const textOf = ({ name, nameZh, identifier, title, region }: BoardRow) =>
  [name, nameZh, identifier, title, region].filter(Boolean).join(' ').toLowerCase();

const compare = (one: string | number, other: string | number) =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
