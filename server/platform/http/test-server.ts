import { TEST_ACTOR } from '../database/test-database.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';

/** A server for the tests of a unit: whoever asks may everything; who may what is tested for all routes at once, in `access`. */
export function testServer(): HttpServer {
  return createHttpServer(async () => ({ actor: TEST_ACTOR, csrf: null, may: () => true }));
}
