import { useMutation } from '@tanstack/react-query';
import { App, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Avatar } from './Avatar.tsx';
import { workAs } from './api.ts';
import styles from './PersonMenu.module.css';
import { nameOf } from './person-name.ts';
import { useLock, useSession } from './SessionContext.ts';
import { useTakeSession } from './session-query.ts';
import { useSignOut } from './use-sign-out.ts';

/** Who is signed in, in which role and where; the other roles, the own account, lock and sign out. */
export function PersonMenu() {
  const { t, language } = useWords();
  const session = useSession();
  const name = nameOf(session.person, language);
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: useItems(), selectable: false }}>
      <button type="button" className={styles['trigger']} aria-haspopup="menu" aria-label={t('access.menu', { name })}>
        <Avatar person={session.person} />
        <span className={styles['words']}>
          <span>{name}</span>
          <span>
            {t(`role.${session.role}`)} · {nameOf(session.site, language)}
          </span>
        </span>
      </button>
    </Dropdown>
  );
}

function useItems(): NonNullable<MenuProps['items']> {
  const { t, language } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const lock = useLock();
  const leave = useSignOut();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const take = useTakeSession();
  const change = useMutation({
    mutationFn: workAs,
    onSuccess: take,
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  const roles = session.roles.map(({ roleKey, role, site }) => ({
    key: `role ${roleKey}`,
    label: (
      <Item
        icon={roleKey === session.roleKey ? 'check' : null}
        words={t(`role.${role}`)}
        note={nameOf(site, language)}
      />
    ),
    onClick: () => roleKey !== session.roleKey && change.mutate(roleKey),
  }));
  return [
    { key: 'who', type: 'group', label: <Head /> },
    { type: 'divider' },
    ...(roles.length > 1
      ? [{ key: 'roles', type: 'group' as const, label: t('access.menu.role') }, ...roles, { type: 'divider' as const }]
      : []),
    {
      key: 'account',
      label: <Item icon="person" words={t('access.menu.account')} />,
      onClick: () => void navigate('/account'),
    },
    { key: 'jobs', label: <Item icon="columns" words={t('jobs.title')} />, onClick: () => void navigate('/jobs') },
    { key: 'lock', label: <Item icon="lock" words={t('access.menu.lock')} note="Ctrl Shift L" />, onClick: lock },
    { key: 'leave', label: <Item icon="exit" words={t('access.menu.signOut')} />, onClick: leave },
  ];
}

function Head() {
  const { t, language } = useWords();
  const { person, login, role, site } = useSession();
  return (
    <div className={styles['head']}>
      <Avatar person={person} size={36} />
      <div>
        <strong>{nameOf(person, language)}</strong>
        <span>
          {login} · {t(`role.${role}`)} · {nameOf(site, language)}
        </span>
      </div>
    </div>
  );
}

function Item(props: { readonly icon: IconName | null; readonly words: string; readonly note?: string }) {
  return (
    <span className={styles['item']}>
      {props.icon ? <Icon name={props.icon} /> : <span className={styles['blank']} />}
      {props.words}
      {props.note && <small>{props.note}</small>}
    </span>
  );
}
