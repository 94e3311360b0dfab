import type { Language } from '@isocenter/messages';
import type { Both } from '../contract.ts';
import { type Html, html } from './html.ts';

/** How the languages of the pages are called to a browser. */
export const LANGUAGE_CODE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
export const otherThan = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** In the language of the page, or in the one in which it was written; empty where it was not. */
export const textIn = (both: Both, language: Language): string => both[language] || both[otherThan(language)];

/** As {@link textIn}, marked where it stands in the other language, so that it is read aloud as what it is. */
export const toldIn = (both: Both, language: Language): Html =>
  marked(textIn(both, language), languageOf(both, language), language);

/** Each paragraph of a text by itself. */
export function paragraphsIn(both: Both, language: Language): readonly Html[] {
  const written = languageOf(both, language);
  return textIn(both, language)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        html`<p${written === language ? '' : html` lang="${LANGUAGE_CODE[written]}"`}>${paragraph.trim()}</p>\n`,
    );
}

/** What was written once, in whichever language: told by its script. */
export function asWritten(text: string, language: Language): Html {
  return marked(text, isChinese(text) ? 'zh' : 'en', language);
}

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const languageOf = (both: Both, language: Language): Language => (both[language] ? language : otherThan(language));

function marked(text: string, written: Language, language: Language): Html {
  return written === language || text === ''
    ? html`${text}`
    : html`<span lang="${LANGUAGE_CODE[written]}">${text}</span>`;
}
