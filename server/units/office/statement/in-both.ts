import { type LANGUAGES, type MessageKey, say, type Values } from '@isocenter/messages';
import type { Told } from './contract.ts';

/** A sentence in both languages. */
export const sayBoth = (key: MessageKey, values: Values = {}): Told => ({
  zh: say('zh', key, values),
  en: say('en', key, values),
});

/** What was written in one language or both; what is missing is said in the other. */
export const toldOf = ({ zh, en }: Told): Told => ({ zh: zh || en, en: en || zh });

export const eachLanguage = <T>(
  of: (language: (typeof LANGUAGES)[number]) => T,
): { readonly zh: T; readonly en: T } => ({
  zh: of('zh'),
  en: of('en'),
});
