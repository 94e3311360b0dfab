import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { pageSession } from '../api/page-session.ts';
import { useWords } from '../language/use-words.ts';
import { Avatar } from './Avatar.tsx';
import { fetchSession, inFormerRole, signInAs, signOut } from './api.ts';
import { OtherWaysIn } from './OtherWaysIn.tsx';
import { PasskeyButton } from './passkeys/PasskeyButton.tsx';
import { nameOf } from './person-name.ts';
import { ProviderTab } from './provider/ProviderTab.tsx';
import { Refusal } from './Refusal.tsx';
import { useSession } from './SessionContext.ts';
import styles from './SessionEnded.module.css';
import form from './SignInForm.module.css';
import { SignInForm } from './SignInForm.tsx';
import { takeSession, useTakeSession } from './session-query.ts';
import { useDemonstrationAccounts } from './use-demonstration-accounts.ts';

/**
 * Asks for the password over the page when its session has ended or was locked. A dialog of the browser itself: nothing behind it, nor
 * any open menu or form, can be reached or is lost, and requests that were refused go on when the person is back.
 */
export function SessionEnded({ locked }: { readonly locked: boolean }) {
  const ended = useSyncExternalStore(pageSession.subscribe, pageSession.isEnded);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ended && !dialog.current?.open) dialog.current?.showModal();
    if (!ended) dialog.current?.close();
  }, [ended]);
  useBackElsewhere(ended && !locked);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
      onClose={() => pageSession.isEnded() && dialog.current?.showModal()}
    >
      {ended && <AskAgain locked={locked} />}
    </dialog>
  );
}

function AskAgain({ locked }: { readonly locked: boolean }) {
  const { t } = useWords();
  const { person, login, roleKey } = useSession();
  const { data: accounts } = useDemonstrationAccounts();
  const head = <Who locked={locked} />;
  const foot = <SomebodyElse />;
  if (accounts?.some(({ personKey }) => personKey === person.personKey)) {
    return <GoOnWithoutPassword head={head} foot={foot} />;
  }
  return (
    <>
      <SignInForm login={login} roleKey={roleKey} action={t('access.ended.goOn')} head={head} />
      <OtherWaysIn>
        <PasskeyButton roleKey={roleKey} />
        <ProviderTab roleKey={roleKey} />
      </OtherWaysIn>
      <div className={form['form']}>{foot}</div>
    </>
  );
}

function Who({ locked }: { readonly locked: boolean }) {
  const { t, language } = useWords();
  const { person } = useSession();
  return (
    <>
      <div className={styles['who']}>
        <Avatar person={person} size={44} />
        <div>
          <strong id="session-ended">{t(locked ? 'access.ended.locked' : 'access.ended.title')}</strong>
          <span>{nameOf(person, language)}</span>
        </div>
      </div>
      <p>{t(locked ? 'access.ended.lockedWhat' : 'access.ended.what')}</p>
    </>
  );
}

/** People of the demonstration have no password that anybody knows. */
function GoOnWithoutPassword({ head, foot }: { readonly head: ReactNode; readonly foot: ReactNode }) {
  const { t } = useWords();
  const { person, roleKey } = useSession();
  const take = useTakeSession();
  const entering = useMutation({
    mutationFn: async () => inFormerRole(await signInAs(person.personKey), roleKey),
    onSuccess: take,
  });
  return (
    <div className={form['form']}>
      {head}
      {entering.isError && <Refusal error={entering.error} />}
      <Button
        type="primary"
        size="large"
        block
        autoFocus
        loading={entering.isPending}
        onClick={() => entering.mutate()}
      >
        {t('access.ended.goOn')}
      </Button>
      {foot}
    </div>
  );
}

/** Leaves the page to another person, after saying what that costs. Popups lie under a dialog of the browser: it is said in place. */
function SomebodyElse() {
  const { t, language } = useWords();
  const { person } = useSession();
  const [leaving, setLeaving] = useState(false);
  if (!leaving) {
    return (
      <Button type="text" onClick={() => setLeaving(true)}>
        {t('access.ended.other')}
      </Button>
    );
  }
  return (
    <>
      <p>{t('access.ended.otherAsk', { name: nameOf(person, language) })}</p>
      <Button danger onClick={() => void signOut().finally(() => location.reload())}>
        {t('access.ended.other')}
      </Button>
    </>
  );
}

/** Somebody who signed in again in another tab of the same browser need not do it here too. */
function useBackElsewhere(ended: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!ended) return;
    const look = () =>
      void fetchSession().then(
        (session) => takeSession(queries, session),
        () => {}, // still signed out: the dialog stays
      );
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [queries, ended]);
}
