import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import type { Caller, SignedIn } from './caller.ts';
import type { Action } from './policy.ts';

const isSignedIn = (caller: Caller | null): caller is SignedIn => caller !== null && 'login' in caller;

/** The person who asks. @throws DomainError `access/signed-out` where it is a part of the program */
export function signedIn({ caller }: FastifyRequest): SignedIn {
  if (!isSignedIn(caller)) throw new DomainError('access/signed-out');
  return caller;
}

/** As {@link signedIn}, by a session: a program's token must not change what its person alone may. @throws DomainError `access/token` */
export function inSession(request: FastifyRequest): SignedIn {
  const caller = signedIn(request);
  if (caller.csrf === null) throw new DomainError('access/token');
  return caller;
}

/** For a step that asks for more than its route. @throws DomainError `access/refused` */
export function requireRight(action: Action, { caller }: FastifyRequest): void {
  if (!caller?.may(action)) throw new DomainError('access/refused', { action });
}

/** For what everybody may of themselves, and others only by a right. @throws DomainError `access/refused` */
export function requireOwnOr(
  action: Action,
  request: FastifyRequest,
  asked: { readonly personKey: string },
): { readonly personKey: string } {
  const caller = inSession(request);
  if (caller.actor.personKey !== asked.personKey && !caller.may(action))
    throw new DomainError('access/refused', { action });
  return asked;
}
