import { expect, test } from 'vitest';
import { z } from 'zod';
import { ANY_TYPE, ELSEWHERE, NOTHING } from './answers.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { testServer } from './test-server.ts';

const config = { requires: 'anyone' } as const;
const Row = z.object({ key: z.string(), name: z.string().nullable().exactOptional() });
/** As a mistake, or a row of the database with a column too many, that the compiler did not see. */
const untyped = (value: unknown) => value as z.infer<typeof Row>;

function answering(server: HttpServer, value: unknown) {
  server.get('/row', { config, schema: { response: { 200: Row } } }, async () => untyped(value));
  return server.inject('/row');
}

test.each([
  ['what is declared', { key: '1', name: null }, 200],
  ['a field less that may be left out', { key: '1' }, 200],
  ['a field less', { name: 'A' }, 500],
  ['a field more', { key: '1', password: 'secret' }, 500],
  ['another type', { key: 1 }, 500],
  ['nothing', undefined, 500],
])('of a test server, an answer of %s', async (_, value, status) =>
  expect((await answering(testServer(), value)).statusCode).toBe(status),
);

test('a test server refuses a status that is not declared, and something in an answer that has nothing', async () => {
  const server = testServer();
  server.post('/made', { config, schema: { response: { 200: Row } } }, async (_, reply) => {
    const status: number = 201;
    return reply.status(status as 200).send({ key: '1' });
  });
  server.post('/done', { config, schema: { response: NOTHING } }, async (_, reply) => reply.status(204).send());
  server.post('/told', { config, schema: { response: NOTHING } }, async (_, reply) =>
    reply.status(204).send(untyped({ key: '1' }) as never),
  );
  const statusOf = async (url: string) => (await server.inject({ method: 'POST', url })).statusCode;
  expect([await statusOf('/made'), await statusOf('/done'), await statusOf('/told')]).toEqual([500, 204, 500]);
});

test('where a browser is led elsewhere, nothing else is answered', async () => {
  const server = testServer();
  const schema = { response: ELSEWHERE };
  server.get('/on', { config, schema }, async (_, reply) => reply.redirect('/there', 303));
  server.get('/moved', { config, schema }, async (_, reply) => reply.redirect('/there', 302));
  server.get('/undeclared', { config, schema: { response: NOTHING } }, async (_, reply) =>
    reply.redirect('/there', 303),
  );
  const { statusCode, headers } = await server.inject('/on');
  expect([statusCode, headers.location]).toEqual([303, '/there']);
  expect((await server.inject('/moved')).statusCode).toBe(500);
  expect((await server.inject('/undeclared')).statusCode).toBe(500);
});

test('bytes come as the media type that their route declares', async () => {
  const server = testServer();
  const answers = 'application/pdf';
  server.get('/report', { config: { ...config, answers } }, async (_, reply) =>
    reply.type(answers).send(Buffer.from('%PDF')),
  );
  server.get('/text', { config: { ...config, answers } }, async (_, reply) => reply.type('text/csv').send('a,b'));
  server.get('/file', { config: { ...config, answers: ANY_TYPE } }, async (_, reply) =>
    reply.type('text/csv').send(''),
  );
  expect((await server.inject('/report')).statusCode).toBe(200);
  expect((await server.inject('/text')).statusCode).toBe(500);
  expect((await server.inject('/file')).statusCode).toBe(200);
});

test('outside the tests an answer is written as it is', async () => {
  const answer = { key: '1', more: [1] };
  const { statusCode, body } = await answering(
    createHttpServer(async () => {
      throw new Error('nobody asks');
    }),
    answer,
  );
  expect({ statusCode, body }).toEqual({ statusCode: 200, body: JSON.stringify(answer) });
});
