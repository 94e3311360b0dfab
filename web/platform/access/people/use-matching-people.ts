import { useMemo } from 'react';
import type { PersonRow } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';

/** The people of whom every word of the search is found in name, account or role. */
export function useMatchingPeople(people: readonly PersonRow[] | undefined, search: string) {
  const { t } = useWords();
  return useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return people?.filter((person) => {
      const roles = person.roles.flatMap(({ role, site }) => [t(`role.${role}`), site.name, site.nameZh ?? '']);
      const text = [person.name, person.nameZh ?? '', person.login ?? '', ...roles].join('\n').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [people, search, t]);
}
