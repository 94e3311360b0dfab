import { DomainError } from '@isocenter/messages';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { acting } from '../database/acting.ts';
import type { Caller } from './caller.ts';
import type { Action } from './policy.ts';

/**
 * What a route asks of its caller: an action of the policy table, only to be somebody (`signed in`), or nothing (`anyone`): such a route
 * acts as nobody, and the database shows it nothing.
 */
export type Requirement = Action | 'signed in' | 'anyone';

declare module 'fastify' {
  interface FastifyContextConfig {
    requires?: Requirement;
    /** Also open while the person must first set a password of their own. */
    opensBeforeOwnPassword?: true;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Who asks; where nobody does, the refusal that says so. */
export type Identify = (request: FastifyRequest) => Promise<Caller | DomainError>;

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
export const CSRF_HEADER = 'x-isocenter-csrf';

/**
 * Refuses by default: a request is answered only if its route says what it requires and its caller has it; then everything that the
 * route does is done as that caller. A route that says nothing stops the server from starting.
 */
export function guardRoutes(server: FastifyInstance, identify: Identify): void {
  const routes: RouteOptions[] = [];
  server.decorateRequest('caller', null);
  server.addHook('onRoute', (route) => void routes.push(route));
  server.addHook('onReady', async () => {
    const open = routes.filter(({ config }) => config?.requires === undefined);
    if (open.length > 0)
      throw new Error(
        `These routes do not say what they require: ${open.map(nameOf).join(', ')}. Add config.requires.`,
      );
  });
  server.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { requires, opensBeforeOwnPassword } = request.routeOptions.config;
    if (requires === 'anyone') return;
    request.caller = await admitted(request, requires, identify);
    if (isBeforeOwnPassword(request.caller) && !opensBeforeOwnPassword) throw new DomainError('access/must-change');
  });
  // The last step before the handler: after the body was read, which loses who acts.
  server.addHook('preHandler', (request, _reply, done) => {
    if (request.caller) acting(request.caller.actor, done);
    else done();
  });
}

function isBeforeOwnPassword(caller: Caller): boolean {
  return 'mustChange' in caller && caller.mustChange === true;
}

async function admitted(
  request: FastifyRequest,
  requires: Exclude<Requirement, 'anyone'> | undefined,
  identify: Identify,
): Promise<Caller> {
  const caller = await identify(request);
  if (caller instanceof DomainError) throw caller;
  if (caller.csrf !== null && UNSAFE.has(request.method) && request.headers[CSRF_HEADER] !== caller.csrf)
    throw new DomainError('access/csrf');
  if (requires === undefined) throw new DomainError('access/refused', { action: '' });
  if (requires !== 'signed in' && !caller.may(requires)) throw new DomainError('access/refused', { action: requires });
  return caller;
}

const nameOf = ({ method, url }: RouteOptions) => `${String(method)} ${url}`;
