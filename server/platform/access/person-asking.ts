import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import type { ActingPerson } from '../database/acting.ts';

/** Who asks, by a session or a token. @throws DomainError `access/signed-out` where a part of the program asks */
export function personAsking({ caller }: FastifyRequest): ActingPerson {
  if (caller?.actor.kind !== 'person') throw new DomainError('access/signed-out');
  return caller.actor;
}
