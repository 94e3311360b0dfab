import type { Language } from '@isocenter/messages';

const NAMESPACE = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The part of a CSL locale that the styles beside it take words from. */
export function localeXml(language: Language): string {
  return language === 'zh' ? CHINESE : ENGLISH;
}

function locale(tag: string, terms: readonly (readonly [name: string, word: string, form?: string])[]): string {
  const written = terms.map(
    ([name, word, form]) => `<term name="${name}"${form === undefined ? '' : ` form="${form}"`}>${word}</term>`,
  );
  const dates = `<date form="numeric" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/><date-part name="day" form="numeric-leading-zeros"/></date>`;
  return `<locale ${NAMESPACE} xml:lang="${tag}"><style-options punctuation-in-quote="false"/>${dates}${dates.replace('numeric"', 'text"')}<terms>${written.join('')}</terms></locale>`;
}

const SIGNS = [
  ['open-quote', '“'],
  ['close-quote', '”'],
  ['open-inner-quote', '‘'],
  ['close-inner-quote', '’'],
  ['page-range-delimiter', '-'],
] as const;

/** Citeproc prints a label of its own before a number whose label has no term, so these have one though no style asks for it. */
const LABELS = ['page', 'volume', 'issue', 'number', 'edition', 'and'].map((name) => [name, name] as const);
const months = (word: (at: number) => string) =>
  MONTHS.map((_, at) => [`month-${String(at + 1).padStart(2, '0')}`, word(at), 'short'] as const);

const ENGLISH = locale('en-US', [
  ...SIGNS,
  ...LABELS,
  ['et-al', 'et al.'],
  ['in', 'In'],
  ['edition', 'ed.', 'short'],
  ['ordinal', 'th'],
  ['ordinal-01', 'st'],
  ['ordinal-02', 'nd'],
  ['ordinal-03', 'rd'],
  ['ordinal-11', 'th'],
  ['ordinal-12', 'th'],
  ['ordinal-13', 'th'],
  ...months((at) => MONTHS[at] ?? ''),
]);
const CHINESE = locale('zh-CN', [
  ...SIGNS,
  ...LABELS,
  ['et-al', '等'],
  ['in', '见'],
  ['edition', '版', 'short'],
  ['ordinal', ''],
  ...months((at) => `${at + 1}月`),
]);
