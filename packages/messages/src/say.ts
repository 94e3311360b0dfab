import i18next, { type i18n } from 'i18next';
import { CATALOGUE, type MessageKey } from './catalogue.ts';
import { FORMATS } from './formats.ts';
import { LANGUAGES, type Language, type Values } from './language.ts';

/** The i18next resources of every sentence, for the page; {@link say} serves the server, the report and the command line. */
export function i18nextResources(): Record<Language, { translation: Record<string, string> }> {
  const of = (language: Language) => ({
    translation: Object.fromEntries(Object.entries(CATALOGUE).map(([key, wording]) => [key, wording[language]])),
  });
  return { en: of('en'), zh: of('zh') };
}

/** Options under which a catalogue key is taken whole (codes contain dots) and values are written as they are. */
export const I18NEXT_OPTIONS = {
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
} as const;

const translator: i18n = i18next.createInstance();
void translator.use(FORMATS).init({ ...I18NEXT_OPTIONS, lng: 'en', initAsync: false, resources: i18nextResources() });

/** The sentence for `key` in `language`, with `values` filled in. */
export function say(language: Language, key: MessageKey, values: Values = {}): string {
  return translator.t(key, { lng: language, ...values });
}
