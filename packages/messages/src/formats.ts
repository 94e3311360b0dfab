import type { FormatterModule } from 'i18next';
import { LANGUAGES, type Language, type Wording } from './language.ts';
import { objectName } from './object-name.ts';
import { TERM_WORDS } from './words/terms.ts';

/**
 * How a value is written in the language of its sentence:
 * - `{{uid, object}}` begins a sentence: "Object 1.2.3" or "This file";
 * - `{{site, term}}` is a word of the knowledge tables, or several with commas between: "头颈部、胸部" for "Head and neck, Thorax";
 * - `{{written, fractionation}}` is what goals were written for: "常规分割" for "conventional", "5 次分割" for "5".
 */
export const FORMATS: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, format, lng) => {
    const language = LANGUAGES.find((known) => known === lng) ?? 'en';
    const text = String(value);
    switch (format) {
      case 'object':
        return objectName(text, language);
      case 'term':
        return text
          .split(', ')
          .map((term) => termIn(language, term))
          .join(language === 'zh' ? '、' : ', ');
      case 'fractionation':
        return /^\d/.test(text)
          ? TERM_WORDS['term.fractions'][language].replace('{{count}}', () => text)
          : termIn(language, text);
      default:
        return text;
    }
  },
};

const TERMS = new Map<string, Wording>(Object.entries(TERM_WORDS));

/** A term without a translation stays as it is. */
function termIn(language: Language, term: string): string {
  return TERMS.get(`term.${term}`)?.[language] ?? term;
}
