import { CATALOGUE, LANGUAGES, type Language, type MessageKey, type Values } from '@isocenter/messages';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { STORED_LANGUAGE } from './start-language.ts';

export type Say = (key: MessageKey, values?: Values) => string;

/** `t(key, values)` says a sentence of the catalogue in the page's language. */
export function useWords(): {
  readonly t: Say;
  readonly language: Language;
  readonly speak: (language: Language) => void;
} {
  const { t: translate, i18n } = useTranslation();
  const t = useCallback<Say>((key, values = {}) => translate(key, { ...values }), [translate]);
  const speak = useCallback(
    (language: Language) => {
      localStorage.setItem(STORED_LANGUAGE, language);
      void i18n.changeLanguage(language);
    },
    [i18n],
  );
  return { t, language: LANGUAGES.find((known) => known === i18n.language) ?? 'zh', speak };
}

/** Whether the catalogue has a sentence for a code that came over the network. */
export function isMessageKey(code: string): code is MessageKey {
  return Object.hasOwn(CATALOGUE, code);
}
