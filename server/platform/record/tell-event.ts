import type { HistoryLabel, MessageKey, Thing, Values } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import { type Difference, differences, type Json, type PathStep } from './differences.ts';

/** A sentence of the catalogue, said in the language of whoever reads. */
export interface Sentence {
  readonly key: MessageKey;
  readonly values: Values;
}

/** The columns of a row, as an event has them. */
export type Columns = { readonly [column: string]: Json };

/** What an event says of its row. */
export interface ToldEvent {
  readonly action: string;
  readonly before: Columns | null;
  readonly after: Columns | null;
  readonly reason: string | null;
  readonly redacts: string | null;
}

/** How the events of an entity read. Without one they still read, with the names of columns in place of words. */
export interface EntityHistory {
  readonly thing: Thing;
  /** By path, an item of a list as `*`: `content.goals.*.goal`. `null` is not told: counters, and what another field says. */
  readonly labels: Readonly<Record<string, HistoryLabel | null>>;
  /** What an item of a list is called, by the path of the item: `content.goals.*`. */
  readonly items?: Readonly<Record<string, (item: Columns) => string>>;
  /** Reads once what the words need beside the events: the questions of a form. The answer tells in place of this. */
  prepare?(database: Database, key: string): Promise<EntityHistory>;
  /** Says an event in words of its own, where a decision is more than its columns. */
  tell?(event: ToldEvent): readonly Sentence[] | undefined;
}

const ANY_RECORD: EntityHistory = { thing: 'record', labels: {} };

/** What happened, in plain words. */
export function tellEvent(event: ToldEvent, history: EntityHistory = ANY_RECORD): readonly Sentence[] {
  const own = history.tell?.(event);
  if (own) return own;
  const { thing } = history;
  const { action, before, after, redacts } = event;
  switch (action) {
    case 'insert':
      return [{ key: 'history.made', values: { thing } }, ...toldFields(after ?? {}, history)];
    case 'found':
      return [{ key: 'history.found', values: { thing } }, ...toldFields(after ?? {}, history)];
    case 'delete':
      return [{ key: 'history.removed', values: { thing } }];
    case 'redact':
      return [{ key: 'history.redacted', values: { event: redacts ?? '' } }];
    case 'update': {
      const told = differences(before ?? {}, after ?? {}).flatMap((found) => tellDifference(found, event, history));
      return told.length > 0 ? told : [{ key: 'history.unchanged', values: { thing } }];
    }
    default:
      return [{ key: 'history.happened', values: { action } }];
  }
}

/** Of a new row only what has a word, and something in it, in the order of the words. */
function toldFields(row: Columns, history: EntityHistory): readonly Sentence[] {
  const event = { before: null, after: row };
  const order = Object.keys(history.labels);
  return differences(emptied(row), row)
    .filter(({ path }) => history.labels[patternOf(path)])
    .filter(({ to }) => to !== null && to !== '')
    .sort((a, b) => order.indexOf(patternOf(a.path)) - order.indexOf(patternOf(b.path)))
    .flatMap((found) => tellDifference(found, event, history));
}

/** The row without its values, lists without items: so each of its fields and items is a difference. */
function emptied(value: Json): Json {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, emptied(member)]));
}

function tellDifference(
  { path, from, to }: Difference,
  { before, after }: Pick<ToldEvent, 'before' | 'after'>,
  { labels, items = {} }: EntityHistory,
): readonly Sentence[] {
  const pattern = patternOf(path);
  const label = labels[pattern];
  if (label === null) return [];
  const values = { from: inWords(from), to: inWords(to) };
  if (label === undefined) return [{ key: 'history.other', values: { path: pathText(path), ...values } }];
  const nameOf = items[pattern];
  if (nameOf && (from === undefined || to === undefined)) {
    const item = (to ?? from) as Columns;
    return [
      { key: to === undefined ? 'history.item.removed' : 'history.item.added', values: { label, item: nameOf(item) } },
    ];
  }
  const item = itemAround(path, [after, before], items);
  const set = { label, ...values };
  if (item === undefined) return [{ key: sort('history', from, to), values: set }];
  return [{ key: sort('history.item', from, to), values: { ...set, item } }];
}

function sort<Kind extends 'history' | 'history.item'>(kind: Kind, from: Json | undefined, to: Json | undefined) {
  const nothing = (value: Json | undefined) => value === undefined || value === null || value === '';
  return `${kind}.${nothing(from) ? 'set' : nothing(to) ? 'cleared' : 'changed'}` as const;
}

/** The name of the item that a path leads into, as it is called now, or was. */
function itemAround(
  path: readonly PathStep[],
  rows: readonly (Columns | null)[],
  items: NonNullable<EntityHistory['items']>,
): string | undefined {
  const last = path.findLastIndex((step) => typeof step !== 'string');
  const upTo = path.slice(0, last + 1);
  const nameOf = last < 0 ? undefined : items[patternOf(upTo)];
  if (!nameOf) return undefined;
  for (const row of rows) {
    const item = valueAt(row, upTo);
    if (item !== undefined) return nameOf(item as Columns);
  }
  return undefined;
}

function valueAt(value: Json | null | undefined, [step, ...rest]: readonly PathStep[]): Json | undefined {
  if (step === undefined) return value ?? undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const members = value as { readonly [name: string]: Json };
  const next =
    typeof step === 'string'
      ? members[step]
      : (value as readonly Json[]).find(
          (item) => typeof item === 'object' && item !== null && 'id' in item && item.id === step.id,
        );
  return valueAt(next, rest);
}

const patternOf = (path: readonly PathStep[]) => path.map((step) => (typeof step === 'string' ? step : '*')).join('.');
const pathText = (path: readonly PathStep[]) =>
  path.map((step) => (typeof step === 'string' ? step : step.id)).join('.');

const LONGEST = 300;

function inWords(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return '–';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
