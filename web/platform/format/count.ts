import type { Language } from '@isocenter/messages';

/** A count with the thousands set apart: `12,480`. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(count);
}
