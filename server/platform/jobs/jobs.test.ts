import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { testPerson } from '../access/test-person.ts';
import { type ActingPerson, type Actor, acting, actorNow } from '../database/acting.ts';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import { testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import type { JobList, JobRow } from './contract.ts';
import { type JobKind, type JobRun, jobKinds } from './job-kind.ts';
import { jobRoutes } from './job-routes.ts';
import { type JobWorker, runJobs } from './run-jobs.ts';
import { startJob } from './start-job.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
/** As the application meets the database, with nobody who stands in. */
let database: Database;
const server = testServer();
let HEAD: ActingPerson;
let ADMIN: ActingPerson;
let GUO: ActingPerson;
let NURSE: ActingPerson;

/** What the next runs do, the first one first; when there is none left a run is done at once. */
const plan: ((run: JobRun, words: string) => Promise<void>)[] = [];
const ran: string[] = [];
const RETRIES = 2;
const kind: JobKind<{ words: string }> = {
  kind: 'job/verify-record',
  requires: 'record.verify',
  input: z.object({ words: z.string() }),
  retries: RETRIES,
  run: async ({ words }, run) => {
    ran.push(words);
    await plan.shift()?.(run, words);
    return { said: [{ key: 'cli.audit.rows-hold', values: {} }], warns: false, path: null };
  },
};

/** A machine that is busy does not lose a job. */
const PATIENT = { leaseMs: 60_000, beatEveryMs: 20 };
const workers: JobWorker[] = [];
const faults: unknown[] = [];
/** A worker whose patience is short enough for a test. */
function startWorker(options: { readonly kinds?: readonly JobKind[] } = {}): JobWorker {
  const worker = runJobs({
    ...{ database, kinds: jobKinds(options.kinds ?? [kind]), name: 'test', atOnce: 2, askEveryMs: 10 },
    ...{ ...PATIENT, backOff: () => 0, onFault: (error) => faults.push(error) },
  });
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  opened = await testDatabase([]);
  database = connect(opened.url.replace('user=isocenter', `user=${APPLICATION_ROLE}`));
  HEAD = await testPerson(opened.database, 'Guo Ping', 'head');
  ADMIN = await testPerson(opened.database, 'Lin Tao', 'administrator');
  GUO = await testPerson(opened.database, 'Zhou Min', 'administrator');
  NURSE = await testPerson(opened.database, 'Sun Li', 'nurse');
  jobRoutes(server, { database });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await sql`delete from job`.execute(opened.owner);
  plan.length = ran.length = faults.length = 0;
});
afterAll(async () => {
  await server.close();
  await database.destroy();
  await opened.close();
});

const start = (as: Actor, words = 'prove it') => acting(as, () => startJob(database, kind, { words }));

async function ask(as: Actor, method: 'GET' | 'POST', path = '') {
  const url = `/api/platform/jobs${path}`;
  const answer = await acting(as, async () => await server.inject({ method, url, headers: { host: '127.0.0.1' } }));
  return { status: answer.statusCode, body: answer.json() };
}
const one = async (as: Actor, key: string): Promise<JobRow> => (await ask(as, 'GET', `/${key}`)).body;
const listed = async (as: Actor, query = ''): Promise<JobList> => (await ask(as, 'GET', query)).body;
const reaches = (key: string, expected: Partial<JobRow>, as: Actor = ADMIN) =>
  vi.waitFor(async () => expect(await one(as, key)).toMatchObject(expected), { timeout: 20_000, interval: 20 });

const isRunning = () => vi.waitFor(() => expect(ran).toHaveLength(1), { timeout: 20_000, interval: 5 });

/** A run that goes on until somebody stops it. */
const untilStopped = ({ signal }: JobRun) =>
  new Promise<void>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
/** A run that was begun and waits for the test to let it end. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: () => ended, end };
}

describe('a job', () => {
  test('runs once, as whoever started it, and says what came out', async () => {
    const actors: (Actor | undefined)[] = [];
    plan.push(async () => void actors.push(actorNow()));
    const key = await start(HEAD);
    expect(await one(HEAD, key)).toMatchObject({ state: 'waiting', startedBy: { name: 'Guo Ping' }, role: 'head' });
    startWorker();
    startWorker();
    await reaches(key, { state: 'done', failures: 0, failure: null });
    expect(await one(HEAD, key)).toMatchObject({ result: { said: [{ key: 'cli.audit.rows-hold' }], warns: false } });
    expect(ran).toEqual(['prove it']);
    expect(actors).toEqual([{ ...HEAD, origin: `job ${key}, test` }]);
  });

  test('is there with the transaction that started it, or not at all', async () => {
    const work = acting(ADMIN, () =>
      database.transaction().execute(async (transaction) => {
        await startJob(transaction, kind, { words: 'never' });
        throw new Error('something else went wrong');
      }),
    );
    await expect(work).rejects.toThrow('something else');
    expect((await listed(ADMIN)).jobs).toEqual([]);
  });

  test('that is told what it does not understand is refused before it is there', async () => {
    await expect(acting(ADMIN, () => startJob(database, kind, JSON.parse('{"words":1}')))).rejects.toThrow('string');
  });

  test('shows how far it is while it runs', async () => {
    const { run, end } = held();
    plan.push(async ({ progress }) => {
      progress(3, 8);
      await run();
    });
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'running', done: 3, total: 8 });
    end();
    await reaches(key, { state: 'done' });
  });

  test('stands in the workflow stream with each of its states, and in its beats not', async () => {
    const { run, end } = held();
    plan.push(run);
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'running' });
    const { rows: before } = await sql<{ ends: Date }>`select lease_ends_at as ends from job`.execute(opened.owner);
    await vi.waitFor(async () => {
      const { rows } = await sql<{ ends: Date }>`select lease_ends_at as ends from job`.execute(opened.owner);
      expect(rows[0]?.ends.getTime()).toBeGreaterThan(before[0]?.ends.getTime() ?? 0);
    });
    end();
    await reaches(key, { state: 'done' });
    const { rows } = await sql<{ stream: string; action: string; person: string | null; service: string | null }>`
      select stream, action, person, service from record_event where entity = 'job' and entity_key = ${key}
      order by event_key`.execute(opened.owner);
    expect(rows).toEqual([
      { stream: 'workflow', action: 'insert', person: ADMIN.personKey, service: null },
      { stream: 'workflow', action: 'update', person: null, service: 'jobs' },
      { stream: 'workflow', action: 'update', person: null, service: 'jobs' },
    ]);
  });
});

describe('a failure', () => {
  test('is tried again as often as its kind says, then stands there in words; what broke is on the console only', async () => {
    const broken = async () => Promise.reject(new Error('the patient Li Lei'));
    plan.push(broken, broken, broken, broken);
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'failed', failures: RETRIES + 1, failure: { code: 'jobs/failed', values: {} } });
    expect(ran).toHaveLength(RETRIES + 1);
    expect(faults).toHaveLength(RETRIES + 1);
    expect(JSON.stringify(await one(ADMIN, key))).not.toContain('Li Lei');
  });

  test('waits for the back-off before the next try', async () => {
    plan.push(async () => Promise.reject(new Error('once')));
    const key = await start(ADMIN);
    const options = { ...{ database, kinds: jobKinds([kind]), name: 'test', atOnce: 1, askEveryMs: 10 } };
    workers.push(runJobs({ ...options, ...PATIENT, backOff: () => 3600, onFault: () => undefined }));
    await reaches(key, { state: 'waiting', failures: 1 });
    const { nextTryAt } = await one(ADMIN, key);
    expect(Date.parse(nextTryAt ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  });

  test('that is a refusal is final', async () => {
    plan.push(async () => Promise.reject(new DomainError('tasks/settled')));
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'failed', failures: 1, failure: { code: 'tasks/settled', values: {} } });
    expect(ran).toHaveLength(1);
  });

  test('of a kind that this program does not know says so', async () => {
    const key = await start(ADMIN);
    startWorker({ kinds: [] });
    await reaches(key, {
      state: 'failed',
      failure: { code: 'jobs/unknown-kind', values: { kind: 'job/verify-record' } },
    });
  });

  test('can be started again by hand, and is then theirs who did', async () => {
    plan.push(async () => Promise.reject(new DomainError('tasks/settled')));
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'failed' });
    expect((await ask(GUO, 'POST', `/${key}/retry`)).body).toMatchObject({
      failures: 0,
      failure: null,
      startedBy: { name: 'Zhou Min' },
    });
    await reaches(key, { state: 'done' });
    expect(await ask(GUO, 'POST', `/${key}/retry`)).toMatchObject({ status: 409, body: { code: 'jobs/not-over' } });
  });

  test('meets who has lost the right since', async () => {
    const leaving = await testPerson(opened.database, 'Ma Jun', 'administrator');
    const key = await start(leaving);
    await sql`update access_account set locked_at = now() where person_key = ${Number(leaving.personKey)}`.execute(
      opened.owner,
    );
    startWorker();
    await reaches(key, { state: 'failed', failure: { code: 'access/refused', values: { action: 'record.verify' } } });
    expect(ran).toEqual([]);
  });
});

describe('a job that is cancelled', () => {
  test('never runs where it waited', async () => {
    const key = await start(ADMIN);
    expect(await ask(ADMIN, 'POST', `/${key}/cancel`)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    startWorker();
    const other = await start(ADMIN, 'the next');
    await reaches(other, { state: 'done' });
    expect(ran).toEqual(['the next']);
    expect(await ask(ADMIN, 'POST', `/${key}/cancel`)).toMatchObject({ status: 409, body: { code: 'jobs/over' } });
  });

  test('stops where it ran', async () => {
    const { run: letGo, end } = held();
    plan.push(
      async (run) =>
        await Promise.allSettled([untilStopped(run)])
          .then(letGo)
          .then(() => run.signal.throwIfAborted()),
    );
    const key = await start(ADMIN);
    startWorker();
    await reaches(key, { state: 'running' });
    expect((await ask(HEAD, 'POST', `/${key}/cancel`)).body).toMatchObject({ isCancelling: true });
    end();
    await reaches(key, { state: 'cancelled', failure: null });
  });
});

describe('a worker', () => {
  test('that is stopped gives its job back, and the next one runs it', async () => {
    plan.push(untilStopped);
    const key = await start(ADMIN);
    const first = startWorker();
    await isRunning();
    await first.stop();
    expect(await one(ADMIN, key)).toMatchObject({ state: 'waiting', failures: 0 });
    startWorker();
    await reaches(key, { state: 'done' });
    expect(ran).toHaveLength(2);
  });

  test('that died is succeeded when its lease is over, and what it says afterwards counts for nothing', async () => {
    const key = await start(ADMIN);
    const died = connect(opened.url.replace('user=isocenter', `user=${APPLICATION_ROLE}`));
    const { run, end } = held();
    plan.push(run);
    const first = runJobs({
      ...{
        database: died,
        kinds: jobKinds([kind]),
        name: 'dies',
        atOnce: 1,
        askEveryMs: 10,
        leaseMs: 400,
        beatEveryMs: 100,
      },
      onFault: () => undefined,
    });
    await isRunning();
    await died.destroy(); // from here on it cannot say that it lives
    startWorker();
    await reaches(key, { state: 'done', failures: 0 });
    end();
    await first.stop();
    expect(await one(ADMIN, key)).toMatchObject({ state: 'done' });
    expect(ran).toHaveLength(2);
  });

  test('does not try for ever what has killed five before it', async () => {
    const key = await start(ADMIN);
    await sql`update job set state = 'running', lease = gen_random_uuid(), lease_ends_at = now() - interval '1 second', losses = 4`.execute(
      opened.owner,
    );
    startWorker();
    await reaches(key, { state: 'failed', failure: { code: 'jobs/worker-died', values: { times: 5 } } });
    expect(ran).toEqual([]);
  });
});

describe('who sees a job', () => {
  const keys = async (as: Actor, query = '') => (await listed(as, query)).jobs.map(({ jobKey }) => jobKey);

  test('is whoever started it, whoever may start it here, and whoever oversees', async () => {
    const key = await start(ADMIN);
    expect(await keys(ADMIN, '?whose=mine')).toEqual([key]);
    expect(await keys(HEAD)).toEqual([key]);
    expect(await keys(HEAD, '?whose=mine')).toEqual([]);
    expect(await keys(NURSE)).toEqual([]);
    expect((await ask(NURSE, 'GET', `/${key}`)).status).toBe(404);
    expect((await ask(NURSE, 'POST', `/${key}/cancel`)).status).toBe(404);
  });

  test('by right of its kind cancels nothing of others', async () => {
    const key = await start(ADMIN);
    await sql`update job set requires = 'task.do'`.execute(opened.owner);
    expect(await one(NURSE, key)).toMatchObject({ jobKey: key, maySettle: false });
    expect(await ask(NURSE, 'POST', `/${key}/cancel`)).toMatchObject({ status: 403 });
    expect(await ask(NURSE, 'POST', `/${key}/retry`)).toMatchObject({ status: 403 });
  });

  test('pages through them, the latest first', async () => {
    const started = [await start(ADMIN), await start(ADMIN), await start(ADMIN)];
    const first = await listed(ADMIN, '?limit=2');
    expect(first.jobs.map(({ jobKey }) => jobKey)).toEqual([started[2], started[1]]);
    expect(await listed(ADMIN, `?limit=2&before=${first.before}`)).toMatchObject({
      jobs: [{ jobKey: started[0] }],
      before: null,
    });
  });
});

describe('by raw SQL', () => {
  test('nobody starts what the role may not, or as somebody else, or says how a job ended', async () => {
    const as = (who: Actor, text: string) => acting(who, () => sql.raw(text).execute(database));
    const insert = (columns: string, values: string) =>
      `insert into job (kind, requires, input${columns}) values ('job/verify-record', 'record.verify', '{}'${values})`;
    await expect(as(NURSE, insert('', ''))).rejects.toThrow('row-level security');
    await expect(as(ADMIN, insert(', started_by, role', `, ${HEAD.personKey}, 'head'`))).rejects.toThrow('row-level');
    await expect(as(ADMIN, insert(', service', `, 'start'`))).rejects.toThrow('row-level security');
    await as(ADMIN, insert('', ''));
    const changed = await as(ADMIN, `update job set state = 'done', ended_at = now()`);
    expect(changed.numAffectedRows).toBe(0n);
  });
});
