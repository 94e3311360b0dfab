import { actorNow } from '../database/acting.ts';
import { TEST_ACTOR } from '../database/test-database.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';

/**
 * A server for the tests of a unit: whoever asks may everything, as the actor of the test or else as its standing one; who may what is
 * tested for all routes at once.
 */
export function testServer(): HttpServer {
  return createHttpServer(async () => ({ actor: actorNow() ?? TEST_ACTOR, csrf: null, may: () => true }));
}
