import { type Notice, notice } from '@isocenter/messages';
import type { AnswerValue } from './answers.ts';
import type {
  ChoiceQuestion,
  DateQuestion,
  FileQuestion,
  IntegerQuestion,
  NumberQuestion,
  Question,
} from './definition.ts';
import { datePrecision, isAtLeast } from './partial-date.ts';

/** What the item's own rule finds wrong with a value. */
export interface Wrong {
  readonly key: 'kind' | 'range' | 'decimals' | 'length' | 'date' | 'precision' | 'option' | 'type' | 'size';
  readonly says: Notice;
}

const NOTHING: readonly Wrong[] = [];
const OTHER_KIND: readonly Wrong[] = [{ key: 'kind', says: notice('notice/forms/kind') }];

/** One value against what its question allows. */
export function checkValue(question: Question, value: AnswerValue): readonly Wrong[] {
  switch (question.kind) {
    case 'number':
      return isNumber(value) ? [...inRange(question, value), ...decimals(question, value)] : OTHER_KIND;
    case 'integer':
      return isNumber(value) && Number.isInteger(value) ? inRange(question, value) : OTHER_KIND;
    case 'text':
      return typeof value === 'string' ? length(value, question.longest) : OTHER_KIND;
    case 'date':
      return typeof value === 'string' ? date(question, value) : OTHER_KIND;
    case 'instant':
      return typeof value === 'string' ? instant(value) : OTHER_KIND;
    case 'yes-no':
      return typeof value === 'boolean' ? NOTHING : OTHER_KIND;
    case 'choice':
      return option(question, value);
    case 'file':
      return file(question, value);
    case 'dicom':
      return typeof value === 'object' && value.kind === 'dicom' ? NOTHING : OTHER_KIND;
  }
}

const isNumber = (value: AnswerValue): value is number => typeof value === 'number' && Number.isFinite(value);

function inRange({ least, greatest, unit }: NumberQuestion | IntegerQuestion, value: number): readonly Wrong[] {
  if ((least === undefined || value >= least) && (greatest === undefined || value <= greatest)) return NOTHING;
  const values = { least: least ?? '−∞', greatest: greatest ?? '∞', unit: unit?.text ?? '' };
  return [{ key: 'range', says: notice('notice/forms/range', values) }];
}

function decimals({ decimals: most }: NumberQuestion, value: number): readonly Wrong[] {
  if (most === undefined || Number(value.toFixed(most)) === value) return NOTHING;
  return [{ key: 'decimals', says: notice('notice/forms/decimals', { most }) }];
}

function length(value: string, longest: number | undefined): readonly Wrong[] {
  const found = [...value].length;
  if (longest === undefined || found <= longest) return NOTHING;
  return [{ key: 'length', says: notice('notice/forms/length', { longest, found }) }];
}

function date({ leastPrecision }: DateQuestion, value: string): readonly Wrong[] {
  const precision = datePrecision(value);
  if (!precision) return [{ key: 'date', says: notice('notice/forms/date') }];
  if (isAtLeast(precision, leastPrecision)) return NOTHING;
  return [{ key: 'precision', says: notice(`notice/forms/precision-${leastPrecision === 'day' ? 'day' : 'month'}`) }];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function instant(value: string): readonly Wrong[] {
  const day = INSTANT.exec(value)?.[1];
  const isInstant = day !== undefined && datePrecision(day) === 'day' && !Number.isNaN(Date.parse(value));
  return isInstant ? NOTHING : [{ key: 'date', says: notice('notice/forms/instant') }];
}

function option({ options, open }: ChoiceQuestion, value: AnswerValue): readonly Wrong[] {
  if (typeof value === 'string') return open ? NOTHING : OTHER_KIND;
  if (typeof value !== 'object' || value.kind !== 'coding') return OTHER_KIND;
  const known = options.some(({ code, system }) => code === value.code && system === value.system);
  return known ? NOTHING : [{ key: 'option', says: notice('notice/forms/option', { code: value.code }) }];
}

const BYTES_OF_MB = 1024 * 1024;

function file({ types, largestMb }: FileQuestion, value: AnswerValue): readonly Wrong[] {
  if (typeof value !== 'object' || value.kind !== 'file') return OTHER_KIND;
  const wrong: Wrong[] = [];
  if (types.length > 0 && !types.includes(value.type))
    wrong.push({ key: 'type', says: notice('notice/forms/file-type', { type: value.type, types: types.join(', ') }) });
  if (largestMb !== undefined && value.sizeBytes > largestMb * BYTES_OF_MB)
    wrong.push({ key: 'size', says: notice('notice/forms/file-size', { largestMb }) });
  return wrong;
}
