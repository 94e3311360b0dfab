import type { Language } from '@isocenter/messages';

/** Chinese where the terminal's locale is Chinese, else English. */
export function languageOfTerminal(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
