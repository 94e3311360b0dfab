import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { NoticeRow } from '../../../server/platform/notices/contract.ts';
import { pageSession } from '../api/page-session.ts';
import { followStream } from './follow-stream.ts';
import { NOTICES } from './notice-queries.ts';

/**
 * While the page is seen and somebody is signed in: what waits for the person is asked anew as soon as it changed, on whichever
 * server. A page that nobody sees keeps no connection: a browser has six to a server.
 * @returns the latest notice that came meanwhile
 */
export function useNoticeStream(): NoticeRow | null {
  const queries = useQueryClient();
  const hasEnded = useSyncExternalStore(pageSession.subscribe, pageSession.isEnded);
  const isHidden = useSyncExternalStore(onVisibility, () => document.hidden);
  const [latest, setLatest] = useState<NoticeRow | null>(null);
  useEffect(() => {
    if (hasEnded || isHidden) return;
    const askAnew = (key: string) => void queries.invalidateQueries({ queryKey: [key] });
    const stream = followStream({
      begun: () => {
        askAnew(NOTICES);
        askAnew('tasks');
        askAnew('jobs');
      },
      told: (notices) => {
        askAnew(NOTICES);
        setLatest(notices.at(-1) ?? null);
      },
      changed: () => {
        askAnew('tasks');
        askAnew('jobs');
      },
      subject: askAnew,
      ended: pageSession.end,
    });
    return stream.leave;
  }, [queries, hasEnded, isHidden]);
  return latest;
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
