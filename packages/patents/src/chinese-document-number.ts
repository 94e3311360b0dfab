import type { IsoDay } from './day.ts';
import type { PatentType } from './patent-type.ts';
import { writtenNumber } from './written-number.ts';

export interface ChineseDocumentNumber {
  readonly type: PatentType;
  /** What was printed: an application, one that was examined or laid open for opposition, or the patent itself. */
  readonly is: 'publication' | 'examined' | 'grant';
  readonly text: string;
  /** Whether the meaning of its letter at the time was read in a source, or is from knowledge. */
  readonly verified: 'source' | 'knowledge';
}

export type ReadDocumentNumber =
  | { readonly document: ChineseDocumentNumber }
  | { readonly refused: 'form' | 'type'; readonly found: string }
  /** No such letter, or no such number of digits, at the time. */
  | { readonly refused: 'kind' | 'digits'; readonly found: string; readonly expected: string };

interface Kind {
  readonly type: PatentType;
  readonly is: ChineseDocumentNumber['is'];
}
interface Period {
  readonly until: IsoDay;
  readonly verified: 'source' | 'knowledge';
  readonly kinds: Readonly<Record<string, Kind>>;
}

const invention = (is: Kind['is']): Kind => ({ type: 'invention', is });
const utilityModel = (is: Kind['is']): Kind => ({ type: 'utility-model', is });
const design = (is: Kind['is']): Kind => ({ type: 'design', is });

/** @see European Patent Office, numbering system of China: A; B, U and S before 1993; C, Y and D from 1993. The change of 2010 is from knowledge. */
const PERIODS: readonly Period[] = [
  {
    ...{ until: '1993-01-01', verified: 'source' },
    kinds: {
      A: invention('publication'),
      B: invention('examined'),
      U: utilityModel('examined'),
      S: design('examined'),
    },
  },
  {
    ...{ until: '2010-04-07', verified: 'source' },
    kinds: { A: invention('publication'), C: invention('grant'), Y: utilityModel('grant'), D: design('grant') },
  },
  {
    ...{ until: '9999-12-31', verified: 'knowledge' },
    kinds: { A: invention('publication'), B: invention('grant'), U: utilityModel('grant'), S: design('grant') },
  },
];
const TYPE_DIGIT = { invention: '1', 'utility-model': '2', design: '3' } as const;

/** A publication or grant number, by the day on which it was published. */
export function chineseDocumentNumber(text: string, publishedOn: IsoDay): ReadDocumentNumber {
  const written = writtenNumber(text);
  const [, digits, letter] = /^(?:CN)?(\d{7,9})([A-Z])\d?$/.exec(written) ?? [];
  if (digits === undefined || letter === undefined) return { refused: 'form', found: written };
  const period = PERIODS.find(({ until }) => publishedOn < until);
  const kind = period?.kinds[letter];
  if (!period || !kind)
    return { refused: 'kind', found: letter, expected: Object.keys(period?.kinds ?? {}).join(', ') };
  const lengths = lengthsOf(letter, publishedOn);
  if (!lengths.includes(digits.length))
    return { refused: 'digits', found: String(digits.length), expected: lengths.join(', ') };
  // Until 1988 the number was that of the application: the type stands behind two digits of the year.
  const type = digits.length === 8 ? digits[2] : digits[0];
  if (type !== TYPE_DIGIT[kind.type]) return { refused: 'type', found: type ?? '' };
  return { document: { ...kind, text: `CN ${digits} ${letter}`, verified: period.verified } };
}

/**
 * Seven digits, nine since 2007; a grant keeps the seven of its publication. Eight, those of the application, until 1988 [knowledge].
 * @see European Patent Office, newsflash 19/2007: A from 18 July, C and Y from 29 August 2007
 */
function lengthsOf(letter: string, on: IsoDay): readonly number[] {
  if (on < '1989-01-01') return [8];
  if (on < (letter === 'A' ? '2007-07-18' : '2007-08-29')) return [7];
  // Of the week of the change some still had seven.
  return letter === 'A' && on > '2007-07-18' ? [9] : [7, 9];
}
