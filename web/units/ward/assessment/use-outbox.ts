import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { WARD } from '../stay/api.ts';
import { sendScore } from './api.ts';
import { type OutboxState, ScoreOutbox } from './outbox.ts';

/** Tried again so often while something waits, beside when the browser says that the network is back. */
const AGAIN_MS = 10_000;
/** In a dead spot a request may hang for minutes; under its key it may be sent again at any time. */
const GIVEN_UP_MS = 15_000;

/** The scores of the person who is signed in that are on their way. */
export function useOutbox(): { readonly outbox: ScoreOutbox } & OutboxState {
  const queries = useQueryClient();
  const { personKey } = useSession().person;
  const outbox = useMemo(
    () =>
      new ScoreOutbox({
        ...{ personKey, storage: localStorage },
        send: ({ stayKey, score }) => sendScore(stayKey, score, AbortSignal.timeout(GIVEN_UP_MS)),
        onSent: () => void queries.invalidateQueries({ queryKey: [WARD] }),
      }),
    [personKey, queries],
  );
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);
  useEffect(() => {
    const flush = () => void outbox.flush();
    flush();
    const again = setInterval(flush, AGAIN_MS);
    addEventListener('online', flush);
    return () => {
      clearInterval(again);
      removeEventListener('online', flush);
    };
  }, [outbox]);
  return { outbox, ...state };
}
