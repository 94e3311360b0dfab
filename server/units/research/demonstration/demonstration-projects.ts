import type { SeededRandom } from '@isocenter/phantom';
import type { Programme, ProjectContent } from '../projects/contract.ts';
import { dayAfter, daysBetween } from './day-of.ts';
import type { PeopleDrawn } from './demonstration-people-drawn.ts';
import { DEMONSTRATION_MEANS, DEMONSTRATION_SUBJECTS } from './demonstration-words.ts';

interface Asked {
  readonly programme: Programme;
  readonly count: number;
  readonly funder: string;
  /** Years that one runs, and what it has [yuan]. */
  readonly years: number;
  readonly yuan: number;
  /** Every so many is led by others. */
  readonly othersEvery: number;
}

/** 64 projects begun within five years. */
const PROGRAMMES: readonly Asked[] = [
  {
    ...{ programme: 'national-key', count: 3, funder: '科学技术部', years: 4, yuan: 3_600_000, othersEvery: 2 },
  },
  {
    ...{
      programme: 'nsfc-general',
      count: 9,
      funder: '国家自然科学基金委员会',
      years: 4,
      yuan: 520_000,
      othersEvery: 9,
    },
  },
  {
    ...{
      programme: 'nsfc-youth',
      count: 8,
      funder: '国家自然科学基金委员会',
      years: 3,
      yuan: 300_000,
      othersEvery: 99,
    },
  },
  {
    ...{ programme: 'nsfc-other', count: 2, funder: '国家自然科学基金委员会', years: 4, yuan: 800_000, othersEvery: 2 },
  },
  { programme: 'ministerial', count: 3, funder: '国家卫生健康委员会', years: 3, yuan: 400_000, othersEvery: 3 },
  { programme: 'provincial', count: 14, funder: '省科学技术厅', years: 3, yuan: 150_000, othersEvery: 7 },
  { programme: 'municipal', count: 6, funder: '市科学技术局', years: 2, yuan: 100_000, othersEvery: 6 },
  { programme: 'teaching', count: 6, funder: '大学教务处', years: 2, yuan: 20_000, othersEvery: 6 },
  { programme: 'hospital', count: 8, funder: '医院科研处', years: 2, yuan: 50_000, othersEvery: 99 },
  { programme: 'international', count: 2, funder: '国际合作项目办公室', years: 3, yuan: 600_000, othersEvery: 2 },
  { programme: 'industry', count: 3, funder: '某医疗器械企业', years: 2, yuan: 450_000, othersEvery: 99 },
];
/** Of the foundation's budgets; what is left of the whole is indirect. */
const SHARES = [
  ['equipment', 0.1],
  ['business', 0.55],
  ['labour', 0.15],
  ['indirect', 0.2],
] as const;

interface Given {
  readonly random: SeededRandom;
  readonly today: string;
  readonly people: PeopleDrawn;
}

export function demonstrationProjects(given: Given): readonly ProjectContent[] {
  return PROGRAMMES.flatMap((asked) =>
    Array.from({ length: asked.count }, (_, place) => oneProject(asked, place, given)),
  );
}

function oneProject(asked: Asked, place: number, { random, today, people }: Given): ProjectContent {
  const isOfFoundation = asked.programme.startsWith('nsfc');
  const year = Number(today.slice(0, 4));
  const [subject, means] = [random.pick(DEMONSTRATION_SUBJECTS), random.pick(DEMONSTRATION_MEANS)];
  // Grants of the foundation begin with the year; the fifth year back is the current one less four.
  const first = `${year - 4}-01-01`;
  const span = Math.max(1, daysBetween(first, today) - 5);
  const from = isOfFoundation ? `${year - (place % 5)}-01-01` : dayAfter(first, random.whole(0, span));
  const to = `${Number(from.slice(0, 4)) + asked.years - 1}-12-31`;
  const isOthers = (place + 1) % asked.othersEvery === 0;
  const content: ProjectContent = {
    title: { zh: `${subject[0]}中${means[0]}研究`, en: `${means[1]} ${subject[1]}` },
    ...{
      programme: asked.programme,
      funder: asked.funder,
      number: `${from.slice(0, 4)}DEMO${random.whole(1000, 9999)}`,
    },
    role: isOthers ? (place % 2 === 0 ? 'participated' : 'sub-project') : 'led',
    ...{ leadInstitution: isOthers ? '某大学附属医院' : '', from, to, inHouseDay: isOfFoundation ? '01-12' : null },
    people: people.of(random.whole(2, 5)).map((person, index) => ({
      ...{ ...person, isLeader: index === 0, sharePercent: index === 0 ? 50 : null },
    })),
    budget: SHARES.map(([heading, share]) => ({
      id: heading,
      heading,
      amountCents: Math.round(asked.yuan * share * 100),
    })),
    ...{ spending: [], events: [], narratives: [], note: '' },
  };
  return {
    ...content,
    spending: spendingOf(content, random, today),
    events: eventsOf(content, { isOfFoundation, today }),
  };
}

/** Spent as time goes; of one project in sixteen more than there is of business. */
function spendingOf(
  { budget, from, to }: ProjectContent,
  random: SeededRandom,
  today: string,
): ProjectContent['spending'] {
  const until = today < to ? today : to;
  const elapsed = daysBetween(from, until) / Math.max(1, daysBetween(from, to));
  const isOver = random.whole(1, 16) === 1;
  return budget.flatMap(({ heading, amountCents }) => {
    const part = heading === 'business' && isOver ? 1.08 : Math.min(0.97, elapsed * (0.7 + 0.3 * random.next()));
    const halves = [0.4, 0.6].map((half, index) => ({
      ...{ id: `${heading}-${index}`, heading, note: '' },
      on: dayAfter(from, Math.round((daysBetween(from, until) * (index + 1)) / 3)),
      amountCents: Math.round(amountCents * part * half),
    }));
    return halves.filter((line) => line.amountCents > 0);
  });
}

function eventsOf(
  { from, to }: ProjectContent,
  { isOfFoundation, today }: { readonly isOfFoundation: boolean; readonly today: string },
): ProjectContent['events'] {
  const blank = { until: null, document: '', reason: '' };
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const reports = isOfFoundation
    ? Array.from({ length: last - first }, (_, index) => ({
        ...{ ...blank, id: `p${first + index}`, kind: 'progress-report' as const, year: first + index },
        on: `${first + index + 1}-01-10`,
      }))
    : [];
  const closing = { ...blank, id: 'c', kind: 'closing-report' as const, year: null, on: dayAfter(to, 40) };
  return [...reports, closing].filter(({ on }) => on <= today);
}
