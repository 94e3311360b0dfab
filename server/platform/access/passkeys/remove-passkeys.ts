import type { Database } from '../../database/database.ts';
import { keyNumber } from '../../key-number.ts';
import { throughService } from '../through-service.ts';

/** Every passkey of the person: who knew the former password may have made one. */
export async function removePasskeys(database: Database, personKey: string): Promise<void> {
  await throughService('sign-in', () =>
    database.deleteFrom('access_passkey').where('person_key', '=', keyNumber(personKey)).execute(),
  );
}
