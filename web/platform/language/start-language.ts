import { FORMATS, I18NEXT_OPTIONS, i18nextResources, type Language } from '@isocenter/messages';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const STORED_LANGUAGE = 'isocenter.language';

/** The language of the last visit; on the first one Chinese where the browser prefers it, else English. */
export function startLanguage(): i18n {
  const instance = createInstance();
  const tell = (language: string) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : language; // the region decides which shapes Han characters take
  };
  instance.on('languageChanged', tell);
  void instance
    .use(initReactI18next)
    .use(FORMATS)
    .init({ ...I18NEXT_OPTIONS, lng: firstLanguage(), initAsync: false, resources: i18nextResources() });
  return instance;
}

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED_LANGUAGE);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.languages.some((tag) => tag.startsWith('zh')) ? 'zh' : 'en';
}
