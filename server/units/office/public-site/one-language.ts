import type { Both, OneLanguage } from './contract.ts';
import type { Site } from './site/site.ts';

/** Texts of the site that are written in one language only. Titles of works are not among them: a paper is in the language in which it is. */
export function inOneLanguage({ department, people, projects, patents, recognitions }: Site): readonly OneLanguage[] {
  const { name, parent, about, places } = department;
  const ofDepartment = { kind: 'department', key: '', title: name } as const;
  const titles = (
    kind: 'projects' | 'patents' | 'recognitions',
    entries: readonly { readonly entryKey: string; readonly title: Both }[],
  ) => entries.flatMap(({ entryKey, title }) => missing({ kind, key: entryKey, title, text: 'title' }, title));
  return [
    ...missing({ ...ofDepartment, text: 'name' }, name),
    ...missing({ ...ofDepartment, text: 'parent' }, parent),
    ...missing({ ...ofDepartment, text: 'about' }, about),
    ...places.flatMap((place) => missing({ ...ofDepartment, text: 'address' }, place.address)),
    ...people.flatMap((person) =>
      (['title', 'fields', 'about'] as const).flatMap((text) =>
        missing({ kind: 'people', key: person.personKey, title: person.name, text }, person[text]),
      ),
    ),
    ...titles('projects', projects),
    ...titles('patents', patents),
    ...titles('recognitions', recognitions),
  ];
}

function missing(of: Omit<OneLanguage, 'missing'>, { zh, en }: Both): readonly OneLanguage[] {
  if ((zh === '') === (en === '')) return [];
  return [{ ...of, missing: zh === '' ? 'zh' : 'en' }];
}
