import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useErrorWords } from '../api/use-error-words.ts';
import { signOut } from './api.ts';
import { sessionQuery } from './session-query.ts';

/** Ends the session. The page is loaded anew, so that nothing of the person stays in its memory. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queries.removeQueries(sessionQuery);
      location.assign('/');
    },
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return () => leaving.mutate();
}
