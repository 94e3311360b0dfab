import { APPLICATION_ROLE } from '../database/application-role.ts';
import { connect } from '../database/connect.ts';
import { followEvents } from './follow-events.ts';

/** The program that a test starts to kill it. */
export const FOLLOWER = import.meta.filename;

/** Follows the record of a database until it is killed; prints a line when it begins to. */
async function followUntilKilled(url: string): Promise<never> {
  const database = connect(url, { as: APPLICATION_ROLE });
  process.stdout.write('following\n');
  for (;;) await followEvents(database);
}

const [, program, url] = process.argv;
if (program === FOLLOWER && url) await followUntilKilled(url);
