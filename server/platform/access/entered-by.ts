import type { Database } from '../database/database.ts';
import { sha256 } from './secrets.ts';
import { beginSessionOf } from './sign-in.ts';

/** What other than a password opened a session. */
export type EnteredBy = 'provider' | 'passkey';

/** As {@link beginSessionOf}; how the person came in is in the record beside the session. */
export async function enterBy(
  database: Database,
  enteredBy: EnteredBy,
  { personKey, origin }: { readonly personKey: number; readonly origin: string },
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const secret = await beginSessionOf(transaction, personKey, origin);
    const { session_key } = await transaction
      .selectFrom('access_session')
      .select('session_key')
      .where('token_sha256', '=', sha256(secret))
      .executeTakeFirstOrThrow();
    await transaction.insertInto('access_session_entrance').values({ session_key, entered_by: enteredBy }).execute();
    return secret;
  });
}
