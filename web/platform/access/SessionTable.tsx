import { Button, Popconfirm } from 'antd';
import type { SessionRow } from '../../../server/platform/access/contract.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import sheet from '../parts/Sheet.module.css';
import { endSessions } from './api.ts';
import { usePersonChange, useSessions } from './people/people-queries.ts';
import { nameOf } from './person-name.ts';
import { Refusal } from './Refusal.tsx';

/** Where a person is signed in, and the way to end it there. */
export function SessionTable({ personKey, title }: { readonly personKey: string; readonly title: string }) {
  const { t, language } = useWords();
  const { data: sessions, error, refetch } = useSessions(personKey);
  const ending = usePersonChange((sessionKey: string | null) => endSessions(personKey, sessionKey));
  const columns: readonly PlainColumn<SessionRow>[] = [
    {
      key: 'from',
      header: t('access.sessions.from'),
      cell: ({ origin, current }) => (
        <>
          <strong>{origin}</strong>{' '}
          {current && <span className={`${sheet['chip']} ${sheet['good']}`}>{t('access.sessions.here')}</span>}
        </>
      ),
    },
    {
      key: 'role',
      header: t('people.roles.role'),
      cell: ({ role, site }) => `${t(`role.${role}`)} · ${nameOf(site, language)}`,
    },
    { key: 'began', header: t('access.sessions.began'), cell: ({ beganAt }) => localMoment(beganAt) },
    { key: 'seen', header: t('access.sessions.seen'), cell: ({ lastUsedAt }) => localMoment(lastUsedAt) },
    {
      key: 'end',
      header: t('access.sessions.revoke'),
      acts: true,
      cell: ({ sessionKey, current }) =>
        !current && (
          <Ask what={t('access.sessions.revoke')} onConfirm={() => ending.mutate(sessionKey)} busy={ending.isPending} />
        ),
    },
  ];
  return (
    <section className={sheet['card']} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {sessions && sessions.length > 1 && (
          <div className={sheet['acts']}>
            <Ask what={t('access.sessions.revokeAll')} onConfirm={() => ending.mutate(null)} busy={ending.isPending} />
          </div>
        )}
      </header>
      {ending.isError && <Refusal error={ending.error} />}
      {error && !sessions && <ErrorState error={error} onRetry={() => void refetch()} />}
      {sessions?.length === 0 && <p className={sheet['empty']}>{t('access.sessions.none')}</p>}
      {!error && sessions?.length !== 0 && (
        <PlainTable label={title} columns={columns} rows={sessions} keyOf={({ sessionKey }) => sessionKey} />
      )}
    </section>
  );
}

function Ask(props: { readonly what: string; readonly onConfirm: () => void; readonly busy: boolean }) {
  const { t } = useWords();
  return (
    <Popconfirm
      title={t('access.sessions.revokeAsk')}
      okText={props.what}
      cancelText={t('frame.cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={props.onConfirm}
    >
      <Button disabled={props.busy}>{props.what}</Button>
    </Popconfirm>
  );
}
