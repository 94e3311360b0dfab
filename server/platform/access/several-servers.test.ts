import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting } from '../database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../database/test-database.ts';
import { testServer } from '../http/test-server.ts';
import { openAccess } from './open-access.ts';
import { endSessions } from './sessions.ts';
import { beginSessionOf } from './sign-in.ts';
import { testPerson } from './test-person.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase([]);
});
afterAll(() => opened.close());

/** One of several servers on the database, and how it answers who has a session's secret. */
function oneServer() {
  const access = openAccess({ database: opened.database, isDemonstration: false, isAlone: false });
  const server = testServer(access.identify);
  server.get('/api/asked', { config: { requires: 'signed in' } }, async () => ({}));
  return async (secret: string) => {
    const headers = { host: '127.0.0.1', cookie: `isocenter-session-80=${secret}` };
    return (await server.inject({ url: '/api/asked', headers })).statusCode;
  };
}

test('a session that ended elsewhere opens nothing on any server, from that moment', async () => {
  const { database } = opened;
  const [here, there] = [oneServer(), oneServer()];
  const person = await testPerson(database, 'Wang Min', 'physicist');
  const secret = await acting(TEST_ACTOR, () => beginSessionOf(database, Number(person.personKey), 'test'));
  expect([await here(secret), await there(secret)]).toEqual([200, 200]);
  await acting(TEST_ACTOR, () => endSessions(database, person.personKey, {}));
  expect([await here(secret), await there(secret)]).toEqual([401, 401]);
});
