import type { ServerResponse } from 'node:http';
import type { Reach } from '../access/contract.ts';
import { type ActingPerson, acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { Concerned } from './hear-notices.ts';
import { latestPlace, noticesAfter } from './notice-store.ts';

/** Whoever reads slower than this is let go, and comes again with the last place that was read [bytes]. */
const MOST_UNREAD = 1024 * 1024;

/** One page's stream of server-sent events. */
export interface NoticeStream {
  /** Something changed for somebody, or for who knows whom. */
  hear(concerned: Concerned | null): void;
  /** A comment: it keeps what lies between from closing a silent connection. */
  breathe(): void;
  /** The session has ended: the page need not come again before somebody signs in. */
  sayEnded(): void;
}

/**
 * Sends `notices`, what the person or the person's role was told, each once and in the order in which it was committed, and
 * `changed` whenever a task of theirs did. The `id` of an event is the place of its last notice; a stream that begins after
 * none says `begun`, and where.
 * `subject`: something of what it names changed at the person's site.
 * @param options.reach at which sites the role sees patients
 * @param options.after the place after which the page has not read; null: it reads the list after `begun`
 * @param options.onFault the database is away: the page comes again
 */
export function noticeStream(
  database: Database,
  raw: ServerResponse,
  options: {
    readonly me: ActingPerson;
    readonly reach: Reach | undefined;
    readonly after: number | null;
    onFault(): void;
  },
): NoticeStream {
  const { me, onFault } = options;
  let place = options.after;
  let isLooking = false;
  let isBehind = false;
  const send = (text: string) => {
    if (raw.writableLength > MOST_UNREAD) onFault();
    if (!raw.writableEnded) raw.write(text);
  };
  const lookOnce = async () => {
    if (place === null) {
      place = await latestPlace(database, me);
      send(`id: ${place}\nevent: begun\ndata: {}\n\n`);
    }
    const found = await noticesAfter(database, { me, place });
    if (!found.isAll) isBehind = true;
    if (found.notices.length === 0) return;
    place = found.place;
    send(`id: ${place}\nevent: notices\ndata: ${JSON.stringify(found.notices)}\n\n`);
  };
  const look = async () => {
    isBehind = true;
    if (isLooking) return;
    isLooking = true;
    while (isBehind) {
      isBehind = false;
      await acting(me, lookOnce);
    }
    isLooking = false;
  };
  const lookOrEnd = () => void look().catch(onFault);
  lookOrEnd();
  return {
    hear: (concerned) => {
      if (concerned?.subject !== undefined) {
        if (options.reach === 'all' || (options.reach === 'own' && me.siteKey === String(concerned.site)))
          send(`event: subject\ndata: ${JSON.stringify(concerned.subject)}\n\n`);
        return;
      }
      if (concerned !== null && !concerns(me, concerned)) return;
      send('event: changed\ndata: {}\n\n');
      lookOrEnd();
    },
    breathe: () => send(': open\n\n'),
    sayEnded: () => send('event: ended\ndata: {}\n\n'),
  };
}

function concerns(me: ActingPerson, { person, role, site }: Concerned): boolean {
  return String(person) === me.personKey || (role === me.role && String(site) === me.siteKey);
}
