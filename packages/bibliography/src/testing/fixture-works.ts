import { type SeededRandom, seededRandom } from '@isocenter/phantom';
import { known } from '../known.ts';
import { orcidCheck } from '../orcid.ts';
import type { Author, Work, WorkType } from '../work.ts';
import {
  DESIGNS,
  FAMILIES,
  type FixtureJournal,
  FUNDERS,
  GIVENS,
  GROUPS,
  JOURNALS,
  MEASURES,
  type Pair,
  PLACES,
  SITES,
  TREATMENTS,
} from './vocabulary.ts';

/** Imaginary works of imaginary people: no two of one title, each with a DOI of the prefix that is kept for examples and a PubMed number. */
export function fixtureWorks(seed: string, count: number): readonly Work[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => fixtureWork(random, at));
}

/** From 2016 to 2025 */
const FIRST_YEAR = 2016;
const YEARS = 10;
const FIRST_PMID = 99_000_001;

const TYPES: readonly WorkType[] = [
  'article',
  'article',
  'article',
  'article',
  'article',
  'article',
  'review',
  'letter',
  'editorial',
  'guideline',
];
const PRINTED: Readonly<Partial<Record<WorkType, string>>> = {
  review: 'Review',
  letter: 'Letter',
  editorial: 'Editorial',
  guideline: 'Practice Guideline',
};

function fixtureWork(random: SeededRandom, at: number): Work {
  const journal = random.pick(JOURNALS);
  const type = random.pick(TYPES);
  const year = FIRST_YEAR + (at % YEARS);
  const page = random.whole(1, 900);
  const [en, zh] = titleOf(at);
  const isChinese = journal.language === 'zh';
  return known({
    type,
    title: isChinese ? zh : en,
    titleOther: isChinese ? en : undefined,
    language: journal.language,
    authors: authorsOf(random, isChinese),
    container: known({ title: journal.title, abbreviation: journal.abbreviation, issns: [issnOfJournal(journal)] }),
    publisher: journal.publisher,
    issued: { year, month: random.whole(1, 12) },
    volume: String(year - 1980),
    issue: String(random.whole(1, 12)),
    pages: `${page}-${page + random.whole(1, 12)}`,
    doi: `10.5555/imaginary.${year}.${String(at).padStart(6, '0')}`,
    pmid: String(FIRST_PMID + at),
    abstract: isChinese ? `目的 观察${zh}。结果 P<0.05。` : `To see ${en.toLowerCase()}; p < 0.05.`,
    keywords: isChinese ? [nth(SITES, at)[1], nth(TREATMENTS, at)[1]] : [nth(SITES, at)[0], nth(TREATMENTS, at)[0]],
    publicationTypes: ['Journal Article', ...(PRINTED[type] === undefined ? [] : [PRINTED[type]])],
    funding: at % 3 === 0 ? [{ funder: random.pick(FUNDERS)[isChinese ? 1 : 0], award: String(81_000_000 + at) }] : [],
    relations: [],
    isRetracted: false,
  });
}

/** The lists are of lengths without a common divisor, so that their combinations repeat only after 218,790 titles. */
function titleOf(at: number): Pair {
  const [measure, treatment, site, group, design] = [
    nth(MEASURES, at),
    nth(TREATMENTS, at),
    nth(SITES, at),
    nth(GROUPS, at),
    nth(DESIGNS, at),
  ];
  return [
    `${measure[0]} of ${treatment[0]} for ${site[0]} ${group[0]}: ${design[0]}`,
    `${treatment[1]}治疗${site[1]}${group[1]}的${measure[1]}：${design[1]}`,
  ];
}

function nth(list: readonly Pair[], at: number): Pair {
  return list[at % list.length] ?? ['', ''];
}

function authorsOf(random: SeededRandom, isChinese: boolean): readonly Author[] {
  const count = random.whole(1, 5);
  const people = new Map<number, Author>();
  while (people.size < count) {
    const person = random.whole(0, FAMILIES.length * GIVENS.length - 1);
    people.set(person, { ...fixtureAuthor(person, isChinese), affiliations: [random.pick(PLACES)[isChinese ? 1 : 0]] });
  }
  return [...people.values()];
}

/** The person of this number, as papers of either language print them. */
export function fixtureAuthor(person: number, isChinese: boolean): Author {
  const [family, given] = [nth(FAMILIES, person), nth(GIVENS, Math.floor(person / FAMILIES.length))];
  const name = isChinese ? { nativeName: `${family[1]}${given[1]}` } : { family: family[0], given: given[0] };
  return { ...name, orcid: fixtureOrcid(person), affiliations: [] };
}

/** An ORCID below the numbers that ORCID gives. */
export function fixtureOrcid(person: number): string {
  const digits = `000000000${String(person).padStart(6, '0')}`;
  return `${digits}${orcidCheck(digits)}`.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function issnOfJournal(journal: FixtureJournal): string {
  const digits = `0000${String(101 + JOURNALS.indexOf(journal))}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return `0000-${digits.slice(4)}${check === 10 ? 'X' : check}`;
}
