import { useEffect, useSyncExternalStore } from 'react';
import type { Outbox, OutboxState, Waiting } from './outbox.ts';

/** Tried again so often while something waits, beside when the browser says that the network is back. */
const AGAIN_MS = 10_000;
/** In a dead spot a request may hang for minutes; under its key it may be sent again at any time. */
export const GIVEN_UP_MS = 15_000;

/** What is in an outbox, which is emptied as long as the page stands. */
export function useFlushing<Item extends Waiting>(outbox: Outbox<Item>): OutboxState<Item> {
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
  return state;
}
