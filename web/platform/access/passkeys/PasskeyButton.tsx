import { startAuthentication } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { inFormerRole } from '../api.ts';
import { takeSession } from '../session-query.ts';
import { challengePasskey, signInByPasskey } from './api.ts';
import { DeviceRefusal } from './DeviceRefusal.tsx';
import { passkeysHere } from './passkeys-here.ts';

/** Comes in by what the device knows of its owner. `roleKey`: the role that was worked in, to go on in. */
export function PasskeyButton({ roleKey }: { readonly roleKey?: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: async () => {
      const response = await startAuthentication({ optionsJSON: await challengePasskey() });
      return inFormerRole(await signInByPasskey(response), roleKey);
    },
    onSuccess: (session) => takeSession(queries, session),
  });
  if (passkeysHere() !== 'usable') return null;
  return (
    <>
      {entering.isError && <DeviceRefusal error={entering.error} />}
      <Button size="large" block loading={entering.isPending} onClick={() => entering.mutate()}>
        {t('access.passkeys.signIn')}
      </Button>
    </>
  );
}
