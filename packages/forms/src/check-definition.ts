import { DomainError } from '@isocenter/messages';
import {
  allItems,
  type Condition,
  type FormDefinition,
  type FormItem,
  isQuestion,
  type Question,
} from './definition.ts';

/**
 * That a form makes sense before anybody fills it.
 * @throws DomainError `forms/link-id-twice`, `forms/check-key-twice`, `forms/bounds`, `forms/no-options`, `forms/option-twice`,
 *   `forms/skip-question-unknown`, `forms/skip-operator`, `forms/skip-circle`
 */
export function checkDefinition({ items }: FormDefinition): void {
  const byLinkId = uniqueItems(items);
  refuseRepeatedKeys(byLinkId);
  for (const item of byLinkId.values()) {
    if (isQuestion(item)) checkQuestion(item);
    for (const condition of item.skip?.conditions ?? []) checkCondition(item.linkId, condition, byLinkId);
  }
  refuseCircles(items, byLinkId);
}

type ByLinkId = ReadonlyMap<string, FormItem>;

function uniqueItems(items: readonly FormItem[]): ByLinkId {
  const byLinkId = new Map<string, FormItem>();
  for (const item of allItems(items)) {
    if (byLinkId.has(item.linkId)) throw new DomainError('forms/link-id-twice', { linkId: item.linkId });
    byLinkId.set(item.linkId, item);
  }
  return byLinkId;
}

function refuseRepeatedKeys(byLinkId: ByLinkId): void {
  const keys = new Set<string>();
  for (const item of byLinkId.values()) {
    for (const { key } of item.kind === 'display' ? [] : item.checks) {
      if (keys.has(key)) throw new DomainError('forms/check-key-twice', { linkId: item.linkId, key });
      keys.add(key);
    }
  }
}

function checkQuestion(item: Question): void {
  const { linkId } = item;
  if (item.kind === 'number' || item.kind === 'integer') {
    const { least = -Infinity, greatest = Infinity } = item;
    if (least > greatest) throw new DomainError('forms/bounds', { linkId, least, greatest });
    if (item.kind === 'integer' && item.control === 'scale' && !(greatest - least <= LONGEST_SCALE))
      throw new DomainError('forms/scale-bounds', { linkId, most: LONGEST_SCALE });
  }
  if (item.kind !== 'choice') return;
  if (item.options.length === 0 && !item.open) throw new DomainError('forms/no-options', { linkId });
  const codes = item.options.map(({ system, code }) => `${system ?? ''}|${code}`);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice) throw new DomainError('forms/option-twice', { linkId, code: twice.split('|').at(-1) ?? '' });
}

/** Buttons that still fit on a phone. */
const LONGEST_SCALE = 20;

const ORDERED: ReadonlySet<FormItem['kind']> = new Set(['number', 'integer', 'date', 'instant']);
const UNCOMPARABLE: ReadonlySet<FormItem['kind']> = new Set(['file', 'dicom']);

function checkCondition(linkId: string, condition: Condition, byLinkId: ByLinkId): void {
  const { question, operator } = condition;
  const asked = byLinkId.get(question);
  if (!asked || !isQuestion(asked)) throw new DomainError('forms/skip-question-unknown', { linkId, question });
  if (operator === 'exists') return;
  const needsOrder = operator !== '=' && operator !== '!=';
  if (UNCOMPARABLE.has(asked.kind) || (needsOrder && !ORDERED.has(asked.kind)))
    throw new DomainError('forms/skip-operator', { linkId, question, operator });
  if (typeof condition.value !== VALUE_TYPE[asked.kind] && !(asked.kind === 'choice' && asked.open))
    throw new DomainError('forms/skip-operator', { linkId, question, operator });
}

/** How a value of a condition is written for each kind of question. */
const VALUE_TYPE: Readonly<Record<FormItem['kind'], 'number' | 'string' | 'boolean' | 'object' | undefined>> = {
  number: 'number',
  integer: 'number',
  text: 'string',
  date: 'string',
  instant: 'string',
  'yes-no': 'boolean',
  choice: 'object',
  file: undefined,
  dicom: undefined,
  group: undefined,
  display: undefined,
};

/** Whether something is asked must not rest on itself, directly or by a group around it. */
function refuseCircles(items: readonly FormItem[], byLinkId: ByLinkId): void {
  const around = new Map<string, string>();
  for (const group of byLinkId.values())
    if (group.kind === 'group') for (const { linkId } of group.items) around.set(linkId, group.linkId);
  const done = new Set<string>();
  const visit = (linkId: string, path: readonly string[]) => {
    if (path.includes(linkId)) throw new DomainError('forms/skip-circle', { linkIds: [...path, linkId].join(' → ') });
    if (done.has(linkId)) return;
    const questions = (byLinkId.get(linkId)?.skip?.conditions ?? []).map(({ question }) => question);
    const outer = around.get(linkId);
    for (const next of outer === undefined ? questions : [...questions, outer]) visit(next, [...path, linkId]);
    done.add(linkId);
  };
  for (const { linkId } of allItems(items)) visit(linkId, []);
}
