import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '../../../platform/access/SessionContext.ts';
import { GIVEN_UP_MS, useFlushing } from '../../../platform/outbox/use-flushing.ts';
import { WARD } from '../stay/api.ts';
import { sendScore } from './api.ts';
import { ScoreOutbox, type ScoresOnTheWay } from './outbox.ts';

/** The scores of the person who is signed in that are on their way. */
export function useOutbox(): { readonly outbox: ScoreOutbox } & ScoresOnTheWay {
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
  return { outbox, ...useFlushing(outbox) };
}
