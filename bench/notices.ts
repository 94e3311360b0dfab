import type { Department } from '../server/department.ts';
import { insertPerson } from '../server/platform/access/people.ts';
import { beginSessionOf } from '../server/platform/access/sign-in.ts';
import { acting } from '../server/platform/database/acting.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import type { NoticeRow } from '../server/platform/notices/contract.ts';
import { send, startDepartment } from './served-department.ts';
import type { Work } from './work.ts';

const NOTICES = 200;
const STREAMS = 30;

/**
 * How long after a task is given by one server somebody sees its notice who is connected to another: from the request that writes it to the event in
 * the stream of the last of many people who are told. Servers and people are in this process, the database is its own.
 */
export const noticeWorks: readonly Work[] = [
  { name: 'median', share: 0.5 },
  { name: '95th percentile', share: 0.95 },
].map(({ name, share }) => ({
  group: 'notices',
  name: `notice shown on another server, ${name} of ${NOTICES}`,
  input: `${STREAMS} open streams on two servers, every one told`,
  judgedBy: 'wall',
  prepare: async () => {
    const { at, department, end } = await startDepartment();
    const other = createHttpServer(department.access.identify);
    await department.addRoutes(other);
    const url = await other.listen({ host: '127.0.0.1', port: 0 });
    const streams = await Promise.all(
      Array.from({ length: STREAMS }, async (_, index) =>
        openStream(index % 2 === 0 ? at.url : url, await sessionOfPhysicist(department, index)),
      ),
    );
    let wallSeconds = Number.NaN;
    let written = 0;
    return {
      warmUpRuns: 1,
      run: async () => {
        const taken: number[] = [];
        for (let notice = 0; notice < NOTICES; notice++) {
          const words = `bench ${written++}`;
          const shown = Promise.all(streams.map(({ heard }) => heard(words)));
          const startedAt = performance.now();
          await send(at, 'POST', '/api/platform/tasks', { words, to: { role: 'physicist' }, dueAt: null });
          await shown;
          taken.push((performance.now() - startedAt) / 1000);
        }
        wallSeconds = taken.sort((a, b) => a - b)[Math.ceil(share * NOTICES) - 1] ?? Number.NaN;
      },
      timing: () => ({ cpuSeconds: Number.NaN, wallSeconds }),
      end: async () => {
        for (const { close } of streams) close();
        await other.close();
        await end();
      },
    };
  },
}));

/** The secret of a session of one more physicist: a stream is for pages, not for tokens. */
async function sessionOfPhysicist({ access: { database } }: Department, index: number): Promise<string> {
  const person = {
    name: `Bench ${index}`,
    nameZh: null,
    login: `bench-${index}`,
    role: 'physicist',
    siteKey: '1',
  } as const;
  return acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    const personKey = await insertPerson(database, person, { passwordHash: 'none' });
    return beginSessionOf(database, Number(personKey), 'bench');
  });
}

async function openStream(url: string, secret: string) {
  const cookie = `isocenter-session-${new URL(url).port}=${secret}`;
  const line = new AbortController();
  const response = await fetch(`${url}/api/platform/notices/stream`, { headers: { cookie }, signal: line.signal });
  if (!response.ok) throw new Error(`stream: ${response.status} ${await response.text()}`);
  const waiting = new Map<string, () => void>();
  let text = '';
  const take = (block: string) => {
    const [, told] = /^event: notices\ndata: (.*)$/m.exec(block) ?? [];
    const notices: readonly NoticeRow[] = told ? JSON.parse(told) : [];
    for (const { values } of notices) waiting.get(String(values['words']))?.();
  };
  void (async () => {
    for await (const bytes of response.body ?? []) {
      text += new TextDecoder().decode(bytes);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      blocks.forEach(take);
    }
  })().catch(() => undefined); // cut at the end
  return {
    heard: (words: string) => new Promise<void>((resolve) => waiting.set(words, resolve)),
    close: () => line.abort(),
  };
}
