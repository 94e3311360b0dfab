import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useErrorWords } from '../api/use-error-words.ts';
import { signOut } from './api.ts';

/** Ends the session. The page is loaded anew, so that nothing of the person stays in its memory. */
export function useSignOut(): () => void {
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => location.assign('/'),
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return () => leaving.mutate();
}
