import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { PersonDetail, RolePeriod } from '../../../../server/platform/access/contract.ts';
import { localDate } from '../../format/moment.ts';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../parts/PlainTable.tsx';
import sheet from '../../parts/Sheet.module.css';
import { endRole } from '../api.ts';
import { nameOf } from '../person-name.ts';
import { Refusal } from '../Refusal.tsx';
import { GiveRole } from './GiveRole.tsx';
import { PersonOvertaken } from './PersonOvertaken.tsx';
import { usePersonEdit } from './people-queries.ts';

/** What the person was, is and will be here. A role that has ended stays: the record speaks of it. */
export function PersonRoles({ person }: { readonly person: PersonDetail }) {
  const { t, language } = useWords();
  const [giving, setGiving] = useState(false);
  const ending = usePersonEdit(person, endRole);
  const columns: readonly PlainColumn<RolePeriod>[] = [
    { key: 'role', header: t('people.roles.role'), cell: ({ role }) => <strong>{t(`role.${role}`)}</strong> },
    { key: 'site', header: t('people.roles.site'), cell: ({ site }) => nameOf(site, language) },
    { key: 'from', header: t('people.roles.from'), cell: ({ from }) => localDate(from) },
    {
      key: 'until',
      header: t('people.roles.until'),
      cell: ({ until, state }) => (
        <>
          {until ? localDate(until) : t('people.roles.open')}
          {state === 'ended' && ` · ${t('people.roles.ended')}`}
          {state === 'coming' && ` · ${t('people.roles.coming')}`}
        </>
      ),
    },
    {
      key: 'end',
      header: t('people.roles.end'),
      acts: true,
      cell: ({ roleKey, state }) =>
        state !== 'ended' && (
          <Popconfirm
            title={t('people.roles.endAsk')}
            okText={t('people.roles.end')}
            cancelText={t('frame.cancel')}
            okButtonProps={{ danger: true }}
            onConfirm={() => ending.mutate(roleKey)}
          >
            <Button disabled={ending.isPending}>{t('people.roles.end')}</Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="roles">
      <header>
        <h2 id="roles">{t('people.roles.title')}</h2>
        <div className={sheet['acts']}>
          <Button icon={<Icon name="plus" size={12} />} disabled={giving} onClick={() => setGiving(true)}>
            {t('people.roles.add')}
          </Button>
        </div>
      </header>
      {giving && <GiveRole person={person} onDone={() => setGiving(false)} />}
      {ending.error && <Refusal error={ending.error} />}
      <PersonOvertaken person={person} editing={ending} />
      {person.periods.length === 0 ? (
        <p className={sheet['empty']}>{t('people.roles.none')}</p>
      ) : (
        <PlainTable
          label={t('people.roles.title')}
          columns={columns}
          rows={person.periods}
          keyOf={({ roleKey }) => roleKey}
          isPast={({ state }) => state === 'ended'}
        />
      )}
    </section>
  );
}
