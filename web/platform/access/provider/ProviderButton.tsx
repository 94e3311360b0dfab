import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Refusal } from '../Refusal.tsx';
import { beginAtProvider } from './api.ts';
import { useProvider } from './use-provider.ts';

/** To the hospital's own login, and back to the address the person came for. */
export function ProviderButton() {
  const { t } = useWords();
  const isOffered = useProvider();
  const leaving = useMutation({
    mutationFn: () => beginAtProvider({ returnTo: `${location.pathname}${location.search}` }),
    onSuccess: ({ url }) => location.assign(url),
  });
  if (!isOffered) return null;
  return (
    <>
      {leaving.isError && <Refusal error={leaving.error} />}
      <Button size="large" block loading={leaving.isPending || leaving.isSuccess} onClick={() => leaving.mutate()}>
        {t('access.provider.signIn')}
      </Button>
    </>
  );
}
