import { annualFee, checkDigit, type LifeEventKind, type PatentType, patentYear } from '@isocenter/patents';
import type { SeededRandom } from '@isocenter/phantom';
import type { PatentContent } from '../patents/contract.ts';
import { dayAfter } from './day-of.ts';
import type { PeopleDrawn } from './demonstration-people-drawn.ts';
import { DEMONSTRATION_INVENTIONS } from './demonstration-words.ts';

interface Asked {
  readonly type: PatentType;
  /** How many days ago it was granted; null: it is on its way. */
  readonly grantedDaysAgo: number | null;
  readonly lapsedDaysAgo?: number;
  readonly use?: 'licensed' | 'transferred' | 'implemented';
}

/** 11 inventions, of which 8 are in force, one has lapsed and two are on their way; five utility models; a design. */
const ASKED: readonly Asked[] = [
  { type: 'invention', grantedDaysAgo: 60 },
  { type: 'invention', grantedDaysAgo: 190, use: 'implemented' },
  { type: 'invention', grantedDaysAgo: 340 },
  { type: 'invention', grantedDaysAgo: 520, use: 'licensed' },
  { type: 'invention', grantedDaysAgo: 700 },
  { type: 'invention', grantedDaysAgo: 910 },
  { type: 'invention', grantedDaysAgo: 1150, use: 'transferred' },
  { type: 'invention', grantedDaysAgo: 1300 },
  { type: 'invention', grantedDaysAgo: 1250, lapsedDaysAgo: 230 },
  { type: 'invention', grantedDaysAgo: null },
  { type: 'invention', grantedDaysAgo: null },
  { type: 'utility-model', grantedDaysAgo: 120 },
  { type: 'utility-model', grantedDaysAgo: 480 },
  { type: 'utility-model', grantedDaysAgo: 760 },
  { type: 'utility-model', grantedDaysAgo: 990, use: 'implemented' },
  { type: 'utility-model', grantedDaysAgo: 1200 },
  { type: 'design', grantedDaysAgo: 600 },
];
const TYPE_DIGIT = { invention: '1', 'utility-model': '2', design: '3' } as const;
const KIND = { invention: 'B', 'utility-model': 'U', design: 'S' } as const;

interface Given {
  readonly random: SeededRandom;
  readonly today: string;
  readonly people: PeopleDrawn;
  readonly projectKeys: readonly string[];
}

export function demonstrationPatents(given: Given): readonly PatentContent[] {
  return ASKED.map((asked, place) => onePatent(asked, place, given));
}

function onePatent(asked: Asked, place: number, { random, today, people, projectKeys }: Given): PatentContent {
  const { type, grantedDaysAgo, lapsedDaysAgo, use } = asked;
  const [zh, en] = DEMONSTRATION_INVENTIONS[place % DEMONSTRATION_INVENTIONS.length] ?? ['', ''];
  const granted = grantedDaysAgo === null ? null : dayAfter(today, -grantedDaysAgo);
  const takes = type === 'invention' ? 700 : 210;
  const filed = granted === null ? dayAfter(today, -300 - 90 * (place % 2)) : dayAfter(granted, -takes);
  const digits = `${filed.slice(0, 4)}${TYPE_DIGIT[type]}${String(random.whole(0, 9_999_999)).padStart(7, '0')}`;
  const printed = `${TYPE_DIGIT[type]}${String(random.whole(10_000_000, 29_999_999))}`;
  const event = (kind: LifeEventKind, on: string, document = '') => ({ id: kind, kind, on, document, note: '' });
  const events = [
    event('disclosed', dayAfter(filed, -60)),
    event('filed', filed),
    event('preliminary-passed', dayAfter(filed, 45)),
    ...(type === 'invention'
      ? [
          event('published', dayAfter(filed, 150), `CN ${printed} A`),
          event('examination-entered', dayAfter(filed, 170)),
        ]
      : []),
    ...(granted === null ? [] : [event('granted', granted, `CN ${printed} ${KIND[type]}`)]),
    ...(granted !== null && use ? [event(use, dayAfter(granted, 40))] : []),
    ...(lapsedDaysAgo === undefined ? [] : [event('lapsed', dayAfter(today, -lapsedDaysAgo))]),
  ];
  const paidUntil = lapsedDaysAgo === undefined ? today : dayAfter(today, -lapsedDaysAgo - 200);
  return {
    ...{
      title: { zh, en },
      office: 'CN',
      type,
      number: `${digits}.${checkDigit(digits)}`,
      applicants: ['某大学附属医院'],
    },
    ...{
      inventors: people.of(random.whole(3, 6)),
      events,
      fees: granted === null ? [] : feesOf(filed, granted, paidUntil),
    },
    income: granted === null ? [] : incomeOf(use, dayAfter(granted, 55), today),
    ...{ projectKeys: place % 2 === 0 ? [random.pick(projectKeys)] : [], note: '' },
  };
}

/** Every fee that was due was paid twenty days before. */
function feesOf(filed: string, granted: string, until: string): PatentContent['fees'] {
  const fees: PatentContent['fees'][number][] = [];
  for (let year = patentYear(filed, granted) + 1; annualFee(filed, year).dueOn <= until; year += 1)
    fees.push({
      ...{ id: `y${year}`, year, paidOn: dayAfter(annualFee(filed, year).dueOn, -20) },
      ...{ amountCents: 90_000, surchargeCents: null },
    });
  return fees;
}

function incomeOf(use: Asked['use'], on: string, today: string): PatentContent['income'] {
  if (use !== 'licensed' && use !== 'transferred') return [];
  const kind = use === 'licensed' ? ('licence' as const) : ('transfer' as const);
  const days = use === 'licensed' ? [on, dayAfter(on, 365)] : [on];
  return days
    .filter((day) => day <= today)
    .map((day, place) => ({
      ...{ id: `i${place}`, kind, from: '某医疗器械企业', on: day, currency: 'CNY' as const },
      amountCents: use === 'licensed' ? 8_000_000 : 35_000_000,
    }));
}
