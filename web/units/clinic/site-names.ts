import { SITES } from '@isocenter/knowledge';

/** The category of ICD-10, which names the site: `C34`. */
export const siteOf = ({ region }: { readonly region: string | null }): string | null =>
  region?.slice(0, 3).toUpperCase() ?? null;

/** What the sites table calls a category of ICD-10; nothing where it does not speak of it. */
export const siteNames = (category: string, language: 'en' | 'zh'): string =>
  SITES.filter(({ icd10 }) => icd10.startsWith(category))
    .map((site) => site[language])
    .join(' / ');
