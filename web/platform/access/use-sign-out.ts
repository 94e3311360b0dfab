import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useErrorWords } from '../api/use-error-words.ts';
import { signOut } from './api.ts';
import { leaveByProvider } from './provider/api.ts';
import { useProvider } from './provider/use-provider.ts';

/** Ends the session, at the hospital's login too where it was opened by it. The page is loaded anew, so that nothing of the person stays in its memory. */
export function useSignOut(): () => void {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const isByProvider = useProvider();
  const leaving = useMutation({
    mutationFn: async () => (isByProvider ? (await leaveByProvider()).url : signOut()),
    onSuccess: (elsewhere) => location.assign(elsewhere ?? '/'),
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return () => leaving.mutate();
}
