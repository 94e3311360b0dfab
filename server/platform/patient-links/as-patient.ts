import type { FastifyRequest } from 'fastify';
import { beginAttemptFrom, takeBackAttempt } from '../access/attempts.ts';
import { asSignIn } from '../access/caller.ts';
import { entranceOf } from '../access/open-access.ts';
import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { mayBeGuessed } from './link-store.ts';

/** Apart from the failures of staff: however patients fail, nobody of the ward behind the same address is kept from signing in. */
const PATIENTS = 'patients of ';

/**
 * What a patient does: an attempt counts for the network address until it was right, so that codes cannot be tried out over many links. What guesses
 * nothing does not count: a page that was left open asks by a link that has ended, or is shut, as often as it likes.
 */
export async function asPatient<T>(database: Database, request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const { address, origin } = entranceOf(request);
  const attemptKey = await asSignIn(origin, () => beginAttemptFrom(database, `${PATIENTS}${address}`));
  const takeBack = () => asSignIn(origin, () => takeBackAttempt(database, attemptKey));
  try {
    const done = await acting({ kind: 'service', service: 'patient report', origin }, work);
    await takeBack();
    return done;
  } catch (error) {
    if (!mayBeGuessed(error)) await takeBack();
    throw error;
  }
}
