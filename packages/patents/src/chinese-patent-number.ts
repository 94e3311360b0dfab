import { checkDigit } from './check-digit.ts';
import type { PatentType } from './patent-type.ts';
import { writtenNumber } from './written-number.ts';

export interface ChinesePatentNumber {
  /** In which the office gave the number. */
  readonly year: number;
  readonly type: PatentType;
  /** An international application that entered China. */
  readonly viaPct: boolean;
  /** As the office writes it: digits, a dot, the check digit. */
  readonly text: string;
}

export type ReadPatentNumber =
  | { readonly number: ChinesePatentNumber }
  | { readonly refused: 'form' | 'type' | 'year'; readonly found: string }
  | { readonly refused: 'check-digit'; readonly expected: string; readonly found: string };

const TYPES: Readonly<Record<string, { readonly type: PatentType; readonly viaPct: boolean }>> = {
  '1': { type: 'invention', viaPct: false },
  '2': { type: 'utility-model', viaPct: false },
  '3': { type: 'design', viaPct: false },
  '8': { type: 'invention', viaPct: true },
  '9': { type: 'utility-model', viaPct: true },
};
/** Since October 2003 with four digits of the year. */
const OLD = /^(\d\d)(\d)\d{5}$/;
const NEW = /^(\d{4})(\d)\d{7}$/;
const LAST_OLD_YEAR = 2003;
/** Numbers were given without a check digit before 1989 [knowledge]. */
const FIRST_CHECKED_YEAR = 1989;

/** An application number or the patent number (ZL) that is made of it, with or without its country. */
export function chinesePatentNumber(text: string): ReadPatentNumber {
  const written = writtenNumber(text).replace(/^(?:CN)?(?:ZL)?/, '');
  if (!/^(?:\d{8}[\dX]?|\d{12}[\dX]?)$/.test(written)) return { refused: 'form', found: written };
  const isOld = written.length < 12;
  const digits = written.slice(0, isOld ? 8 : 12);
  const found = written.slice(digits.length);
  const [, years = '', kind = ''] = (isOld ? OLD : NEW).exec(digits) ?? [];
  const year = isOld ? centuryOf(Number(years)) : Number(years);
  if (year < 1985 || year > (isOld ? LAST_OLD_YEAR : 2099) || (!isOld && year < LAST_OLD_YEAR))
    return { refused: 'year', found: years };
  const type = TYPES[kind];
  if (!type) return { refused: 'type', found: kind };
  if (found === '' && year < FIRST_CHECKED_YEAR) return { number: { year, ...type, text: digits } };
  const expected = checkDigit(digits);
  if (found !== expected) return { refused: 'check-digit', expected, found };
  return { number: { year, ...type, text: `${digits}.${expected}` } };
}

const centuryOf = (years: number) => (years >= 85 ? 1900 : 2000) + years;
