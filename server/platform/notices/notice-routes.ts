import type { FastifyReply } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { IDLE_MINUTES, type SignedIn } from '../access/caller.ts';
import { reachOf } from '../access/policy.ts';
import { inSession, signedIn } from '../access/signed-in.ts';
import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { NoticeList } from './contract.ts';
import type { NoticeChannel } from './hear-notices.ts';
import { listNotices, markRead } from './notice-store.ts';
import { noticeStream } from './notice-stream.ts';

const ROOT = '/api/platform/notices';
const config = { requires: 'task.do' } as const;
const place = z.string().regex(/^\d{1,15}$/);
const read = z.object({ noticeKeys: z.array(place).min(1).max(200) });

interface Parts {
  readonly database: Database;
  readonly channel: NoticeChannel;
  readonly checkEveryMs: number;
}

/** The bell: what somebody was told, and the stream that says so at once. See `contract.ts`. */
export function noticeRoutes(server: HttpServer, parts: Parts): void {
  const { database } = parts;
  server.get(ROOT, { config, schema: { response: { 200: NoticeList } } }, async (request) =>
    listNotices(database, signedIn(request).actor),
  );

  server.post(`${ROOT}/read`, { config, schema: { body: read, response: NOTHING } }, async (request, reply) => {
    await markRead(database, signedIn(request).actor, request.body.noticeKeys);
    return reply.status(204).send();
  });

  streamRoute(server, parts);
}

/**
 * `GET /api/platform/notices/stream`: server-sent events, see {@link noticeStream}. It goes on after `Last-Event-ID`, as the browser sends
 * it, or after `?after=`; it ends with the session, and when the session goes on in another role.
 */
function streamRoute(server: HttpServer, { database, channel, checkEveryMs }: Parts): void {
  const open = new Set<() => void>();
  server.addHook('preClose', async () => {
    for (const end of open) end();
  });
  server.get(
    `${ROOT}/stream`,
    {
      config: { ...config, answers: 'text/event-stream' },
      exposeHeadRoute: false,
      schema: { querystring: z.object({ after: place.optional() }) },
    },
    async (request, reply) => {
      const caller = inSession(request);
      const after = place.safeParse(request.headers['last-event-id']).data ?? request.query.after;
      const raw = beginStream(reply);
      const end = () => {
        clearInterval(checking);
        hearing.stop();
        open.delete(end);
        raw.end();
      };
      const from = after === undefined ? null : Number(after);
      const options = {
        me: caller.actor,
        reach: reachOf(caller.actor.role, 'patient.read'),
        after: from,
        onFault: end,
      };
      const stream = noticeStream(database, raw, options);
      const hearing = channel.hear(stream.hear);
      const check = async () => {
        const state = await sessionState(database, caller).catch(() => 'unknown' as const);
        if (state === 'ended') stream.sayEnded();
        if (state === 'holds') stream.breathe();
        else end();
      };
      const checking = setInterval(() => void check(), checkEveryMs);
      open.add(end);
      raw.on('close', end);
    },
  );
}

function beginStream(reply: FastifyReply) {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no', // a proxy passes each event on at once
    connection: 'close', // else a server that stops waits for the line's next request
  });
  raw.write(': open\n\n');
  return raw;
}

/** Without using the session, which would keep it alive. */
async function sessionState(
  database: Database,
  { actor, roleKey }: SignedIn,
): Promise<'holds' | 'ended' | 'in another role'> {
  const { rows } = await acting(actor, () =>
    sql<{ role_key: string }>`select s.role_key::text from access_session s
      join access_account a on a.person_key = s.person_key and a.locked_at is null
      join access_role_period r on r.role_key = s.role_key and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
      where s.session_key::text = ${actor.sessionKey} and s.revoked_at is null and s.ends_at > now()
        and s.last_used_at > now() - make_interval(mins => ${IDLE_MINUTES})`.execute(database),
  );
  const [row] = rows;
  if (!row) return 'ended';
  return row.role_key === roleKey ? 'holds' : 'in another role';
}
