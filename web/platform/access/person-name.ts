import type { Language } from '@isocenter/messages';

/** Whatever has a name in both languages: a person, a site. */
export interface Named {
  readonly name: string;
  readonly nameZh: string | null;
}

/** The name in the language of the page. */
export function nameOf({ name, nameZh }: Named, language: Language): string {
  return language === 'zh' ? nameZh || name : name || (nameZh ?? '');
}

/** The name in the other language, where there is one and it differs. */
export function otherNameOf(named: Named, language: Language): string | null {
  const other = language === 'zh' ? named.name : named.nameZh;
  return other && other !== nameOf(named, language) ? other : null;
}
