import { cite } from '@isocenter/bibliography';
import type { Language } from '@isocenter/messages';
import type { Html } from './html.ts';
import type { Site, SitePerson } from './site.ts';

/** The site in one language. */
export interface Edition {
  readonly language: Language;
  readonly site: Site;
  /** References by the key of the work, as the language’s readers expect them: GB/T 7714 in Chinese, Vancouver in English. */
  readonly citations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, SitePerson>;
}

/** A page of an edition: its path within it, and what is its own. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Html;
  /** schema.org, of what the page is about. */
  readonly data: readonly object[];
}

const STYLES = { zh: 'gb-t-7714-2015', en: 'vancouver' } as const;

export function editionOf(site: Site, language: Language): Edition {
  const references = cite(
    site.works.map(({ work }) => work),
    { style: STYLES[language], language },
  );
  return {
    ...{ language, site },
    citations: new Map(site.works.map(({ workKey }, at) => [workKey, references[at] ?? ''])),
    people: new Map(site.people.map((person) => [person.personKey, person])),
  };
}

/** Links from a page to others of its edition, that hold wherever the site lies, on a disk, too. */
export const linksFrom =
  (path: string) =>
  (target: string): string =>
    `${'../'.repeat(path.split('/').length - 1)}${target}`;

/** What the edition has: a section without anything public is not there. */
export function sectionsOf({ site }: Pick<Edition, 'site'>) {
  const { people, works, projects, patents, recognitions } = site;
  const all = { people, works, projects, patents, recognitions };
  return SECTIONS.filter((section) => all[section].length > 0);
}
const SECTIONS = ['people', 'works', 'projects', 'patents', 'recognitions'] as const;
