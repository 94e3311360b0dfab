/// <reference path="./citeproc.d.ts" />
import type { Language } from '@isocenter/messages';
import CSL from 'citeproc';
import type { Work } from '../work.ts';
import { type CslItem, cslItem } from '../write/to-csl-json.ts';
import { GB_T_7714_2015 } from './gb-t-7714-2015.ts';
import { localeXml } from './locale.ts';
import { VANCOUVER } from './vancouver.ts';

/** The styles of citations. */
export const CITATION_STYLES = ['gb-t-7714-2015', 'vancouver'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export interface CiteOptions {
  readonly style: CitationStyle;
  /** Works that have their title and all names in this language are cited in it, others in their own. */
  readonly language: Language;
}

const STYLES: Readonly<Record<CitationStyle, string>> = { 'gb-t-7714-2015': GB_T_7714_2015, vancouver: VANCOUVER };

/** References of works as plain text, in their order and without numbers, set by citeproc. */
export function cite(works: readonly Work[], { style, language }: CiteOptions): readonly string[] {
  const cited = works.map((work, at) => citedIn(work, String(at), language, style));
  const texts = new Map(
    (['en', 'zh'] as const).flatMap((each) =>
      setIn(
        each,
        style,
        cited.filter(({ termsIn }) => termsIn === each).map(({ item }) => item),
      ),
    ),
  );
  return cited.map(({ item }) => texts.get(item.id) ?? '');
}

interface Cited {
  readonly item: CslItem;
  /** The language of `et al.` and the like */
  readonly termsIn: Language;
}

function citedIn(work: Work, id: string, language: Language, style: CitationStyle): Cited {
  const own: Language = work.language === 'zh' ? 'zh' : 'en';
  if (
    own === 'zh' &&
    language === 'en' &&
    work.titleOther !== undefined &&
    work.authors.every(({ family, isGroup }) => family !== undefined || isGroup === true)
  ) {
    const note = style === 'vancouver' ? { note: 'Chinese' } : {};
    return { item: { ...cslItem({ ...work, title: work.titleOther }, id, 'en'), ...note }, termsIn: 'en' };
  }
  const note =
    style === 'vancouver' && work.language !== undefined && own === 'en' && work.language !== 'en'
      ? { note: languageName(work.language) }
      : {};
  return { item: { ...cslItem(work, id, own), ...note }, termsIn: own };
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  de: 'German',
  fr: 'French',
  ja: 'Japanese',
  ko: 'Korean',
  es: 'Spanish',
  it: 'Italian',
  ru: 'Russian',
  pt: 'Portuguese',
  no: 'Norwegian',
  nl: 'Dutch',
  pl: 'Polish',
  tr: 'Turkish',
};

/** ICMJE names the language of an article that is not in English. */
function languageName(code: string): string {
  return LANGUAGE_NAMES[code] ?? code;
}

function setIn(
  language: Language,
  style: CitationStyle,
  items: readonly CslItem[],
): readonly (readonly [string, string])[] {
  if (items.length === 0) return [];
  const byId = new Map(items.map((item) => [item.id, item]));
  const tag = language === 'zh' ? 'zh-CN' : 'en-US';
  const system = {
    retrieveLocale: (asked: string) => localeXml(asked.startsWith('zh') ? 'zh' : 'en'),
    retrieveItem: (id: string) => byId.get(id) ?? {},
  };
  const engine = new CSL.Engine(system, STYLES[style], tag, true);
  engine.setOutputFormat('text');
  engine.updateItems([...byId.keys()]);
  const bibliography = engine.makeBibliography();
  if (bibliography === false) return [];
  const [{ entry_ids }, entries] = bibliography;
  return entries.flatMap((entry, at) => entry_ids[at]?.map((id) => [id, entry.trim()] as const) ?? []);
}
