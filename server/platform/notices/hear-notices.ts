import pg from 'pg';

/** For whom something changed: a person, or a role at a site; or whoever follows a subject there. */
export interface Concerned {
  readonly person: number | null;
  readonly role: string | null;
  readonly site: number;
  /** What a unit's pages follow, `courses` say: that something of it changed at the site, and nothing more. */
  readonly subject?: string;
}

/** `null`: the database was away, and anybody may have been told something meanwhile. */
type Listener = (concerned: Concerned | null) => void;

/** What all servers say on the database's channel, heard by one connection of this process. */
export interface NoticeChannel {
  hear(listener: Listener): { stop(): void };
  close(): Promise<void>;
}

const AGAIN_MS = 2000;

/** Connects at once, and again after the database was away. */
export function openNoticeChannel(url: string): NoticeChannel & { readonly ready: Promise<void> } {
  const listeners = new Set<Listener>();
  const say = (concerned: Concerned | null) => {
    for (const listener of listeners) listener(concerned);
  };
  let isClosed = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'isocenter notices', keepAlive: true });
    client = next;
    next.on('error', () => undefined); // `end` follows
    next.on('end', () => {
      if (!isClosed) again = setTimeout(() => void connect(), AGAIN_MS).unref();
    });
    next.on('notification', ({ payload = '' }) => say(JSON.parse(payload))); // written by notice_say()
    try {
      await next.connect();
      await next.query('listen isocenter_notice');
      say(null);
    } catch {
      await next.end().catch(() => undefined);
    }
  };
  return {
    ready: connect(),
    hear: (listener) => {
      listeners.add(listener);
      return { stop: () => void listeners.delete(listener) };
    },
    close: async () => {
      isClosed = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
