import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../../language/use-words.ts';
import { fetchSession, inFormerRole } from '../api.ts';
import { Refusal } from '../Refusal.tsx';
import { takeSession } from '../session-query.ts';
import { beginAtProvider } from './api.ts';
import { useProvider } from './use-provider.ts';

/** Signs in again at the hospital's login in a tab of its own, so that nothing on this page is lost; it goes on once one is back. */
export function ProviderTab({ roleKey }: { readonly roleKey: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const isOffered = useProvider();
  const leaving = useMutation({
    mutationFn: async (tab: Window | null) => {
      const { url } = await beginAtProvider({ returnTo: '/signed-in' });
      if (tab) tab.location.href = url;
      else location.assign(url); // a browser that opens no tabs
    },
    onError: (_error, tab) => tab?.close(),
  });
  const hasLeft = leaving.isSuccess;
  useEffect(() => {
    if (!hasLeft) return;
    const look = () =>
      void fetchSession()
        .then((session) => inFormerRole(session, roleKey))
        .then(
          (session) => takeSession(queries, session),
          () => {}, // not back yet
        );
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [hasLeft, queries, roleKey]);
  if (!isOffered) return null;
  return (
    <>
      {leaving.isError && <Refusal error={leaving.error} />}
      <Button size="large" block loading={leaving.isPending} onClick={() => leaving.mutate(window.open('', '_blank'))}>
        {t('access.provider.signIn')}
      </Button>
    </>
  );
}
