import { useCallback } from 'react';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { localDate, localMoment } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import type { VersionField } from '../../parts/CompareVersions.tsx';
import { nameOf } from '../person-name.ts';

const STATES = {
  active: 'people.state.active',
  locked: 'people.state.locked',
  'no account': 'people.state.noAccount',
} as const;

/** What can be changed of a person, in words. */
export function usePersonFields(): (person: PersonDetail) => readonly VersionField[] {
  const { t, language } = useWords();
  return useCallback(
    (person) => [
      { key: 'name', label: t('access.person.name'), value: person.name },
      { key: 'nameZh', label: t('access.person.nameZh'), value: person.nameZh ?? '' },
      { key: 'state', label: t('people.account'), value: t(STATES[person.state]) },
      {
        key: 'totp',
        label: t('people.account.totp'),
        value: t(person.totp ? 'people.account.totp.on' : 'people.account.totp.off'),
      },
      {
        key: 'password',
        label: t('people.account.passwordSetAt'),
        value: person.passwordSetAt ? localMoment(person.passwordSetAt) : '',
      },
      ...person.periods.map(({ roleKey, role, site, from, until }) => ({
        key: `role ${roleKey}`,
        label: `${t(`role.${role}`)} · ${nameOf(site, language)}`,
        value: `${localDate(from)} – ${until ? localDate(until) : t('people.roles.open')}`,
      })),
    ],
    [t, language],
  );
}
