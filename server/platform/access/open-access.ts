import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { asSignIn, type Callers, createCallers } from './caller.ts';
import { isFirstStart } from './first-start.ts';
import type { Identify } from './guard.ts';
import { sessionSecretOf } from './session-cookie.ts';
import type { Entrance } from './sign-in.ts';

/** Who may enter the department, open in this process. */
export interface Access {
  readonly database: Database;
  readonly callers: Callers;
  /** Whether anybody may sign in as the people of the demonstration. */
  readonly isDemonstration: boolean;
  readonly identify: Identify;
}

/** @param options.isAlone whether no other server has the same database */
export function openAccess({
  database,
  isDemonstration,
  isAlone = true,
}: {
  readonly database: Database;
  readonly isDemonstration: boolean;
  readonly isAlone?: boolean;
}): Access {
  const callers = createCallers(database, { isDemonstration, isAlone });
  let hasAccounts = false;
  const nobody = async (origin: string) => {
    hasAccounts ||= await asSignIn(origin, async () => !(await isFirstStart(database)));
    return new DomainError(hasAccounts ? 'access/signed-out' : 'access/first-start');
  };
  return {
    database,
    callers,
    isDemonstration,
    identify: async (request) => {
      const { origin } = entranceOf(request);
      const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (token !== undefined) return (await callers.ofToken(token, origin)) ?? new DomainError('access/token');
      const secret = sessionSecretOf(request);
      const caller = secret === undefined ? undefined : await callers.ofSession(secret, origin);
      return caller ?? nobody(origin);
    },
  };
}

const LONGEST_ORIGIN = 200;

export function entranceOf({ ip, headers }: FastifyRequest): Entrance {
  return { address: ip, origin: `${ip} ${headers['user-agent'] ?? ''}`.trim().slice(0, LONGEST_ORIGIN) };
}
