import type { Identify } from '../access/guard.ts';
import { actorNow } from '../database/acting.ts';
import { TEST_ACTOR } from '../database/test-database.ts';
import { checkAnswers } from './answers.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import type { PublicAddress } from './public-address.ts';

/**
 * A server for the tests: what its routes answer is checked against what they declare. Unless `identify` says who asks, whoever asks may
 * everything, as the actor of the test or else as its standing one; who may what is tested for all routes at once.
 */
export function testServer(
  identify: Identify = async () => ({ actor: actorNow() ?? TEST_ACTOR, csrf: null, may: () => true }),
  options: { readonly publicAddress?: PublicAddress | undefined } = {},
): HttpServer {
  const server = createHttpServer(identify, options);
  checkAnswers(server);
  return server;
}
