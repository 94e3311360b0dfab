import { isDeepStrictEqual } from 'node:util';
import type { FastifySerializerCompiler, FastifyTypeProvider } from 'fastify';
import { z } from 'zod';
import type { HttpServer } from './http-server.ts';
import type { TypeOf } from './type-of.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media type of an answer that no schema describes: a file, a stream; {@link ANY_TYPE} where each file has its own. */
    answers?: string;
  }
}

/** `config.answers` of a route whose files are of whichever type they came as. */
export const ANY_TYPE = '*/*';

/** Types of what a route is asked and answers, by its schemas. */
export interface ContractTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  readonly serializer: this['schema'] extends z.ZodType ? TypeOf<this['schema']> : unknown;
}

/** `schema.response` of a route that answers that it was done, and nothing else. */
export const NOTHING = { 204: z.undefined() };

/** `schema.response` of a route that a browser is led through: it answers where that goes on, and nothing else. */
export const ELSEWHERE = { 303: z.undefined() };

/**
 * An answer is written as it is: that it fits the schema that its route declares is checked by the compiler and in the tests
 * ({@link checkAnswers}), and costs nothing here.
 */
export const asItIs: FastifySerializerCompiler<unknown> = () => JSON.stringify;

/**
 * Makes a server of the tests refuse to answer what its route does not declare: another status, a field too many or too few, another type.
 * @throws Error, by which the request fails with status 500
 */
export function checkAnswers(server: HttpServer): void {
  server.addHook('onSend', async ({ method, routeOptions: { url, schema, config } }, reply, payload: unknown) => {
    if (reply.statusCode >= 400) return payload;
    const told = `${method} ${url} answers ${reply.statusCode}`;
    if (schema?.response) checkJson(told, schemaOf(schema.response, reply.statusCode), payload);
    else if (config.answers && config.answers !== ANY_TYPE && reply.getHeader('content-type') !== config.answers)
      throw new Error(`${told} with ${reply.getHeader('content-type')}; it declares ${config.answers}.`);
    return payload;
  });
}

function schemaOf(response: unknown, status: number): unknown {
  return Object.entries(response ?? {}).find(([each]) => each === String(status))?.[1];
}

function checkJson(told: string, schema: unknown, payload: unknown): void {
  if (!(schema instanceof z.ZodType)) throw new Error(`${told}, which it does not declare.`);
  const sent: unknown = payload === undefined ? undefined : JSON.parse(String(payload));
  const read = schema.safeParse(sent);
  if (!read.success) throw new Error(`${told} otherwise than it declares: ${z.prettifyError(read.error)}`);
  if (!isDeepStrictEqual(read.data, sent))
    throw new Error(`${told} with more than it declares: ${JSON.stringify(sent)} for ${JSON.stringify(read.data)}`);
}
