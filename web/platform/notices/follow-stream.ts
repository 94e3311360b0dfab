import type { NoticeRow } from '../../../server/platform/notices/contract.ts';
import { openNoticeStream } from './api.ts';

export interface StreamHeard {
  /** Whatever was known before the stream began may have changed. */
  begun(): void;
  told(notices: readonly NoticeRow[]): void;
  /** Something about the person's tasks, or those of the role. */
  changed(): void;
  /** Something of a subject that pages of a unit follow. */
  subject(name: string): void;
  /** The session has. */
  ended(): void;
}

/** The browser itself connects again where the line broke; where the server or a proxy refused, so do we after these [ms]. */
const AGAIN_MS = { first: 2000, longest: 60_000 };

/** Follows the stream of notices until it is left, across restarts of the server. */
export function followStream(heard: StreamHeard): { leave(): void } {
  let after: string | null = null;
  let waitMs = AGAIN_MS.first;
  let stream: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const reached = ({ lastEventId }: MessageEvent) => {
    after = lastEventId;
  };
  const open = () => {
    stream = openNoticeStream(after);
    stream.addEventListener('open', () => {
      waitMs = AGAIN_MS.first;
      heard.begun();
    });
    stream.addEventListener('begun', (event) => {
      reached(event);
      heard.begun();
    });
    stream.addEventListener('notices', (event) => {
      reached(event);
      heard.told(JSON.parse(event.data));
    });
    stream.addEventListener('changed', heard.changed);
    stream.addEventListener('subject', (event) => heard.subject(JSON.parse(event.data)));
    stream.addEventListener('ended', () => {
      stream.close();
      heard.ended();
    });
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, waitMs);
      waitMs = Math.min(2 * waitMs, AGAIN_MS.longest);
    });
  };
  open();
  return {
    leave: () => {
      clearTimeout(again);
      stream.close();
    },
  };
}
