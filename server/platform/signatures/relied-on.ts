import type { Database } from '../database/database.ts';
import type { SignedThing } from './prove-signer.ts';

/** Who relied on a signed thing without signing it. @returns keys of persons */
export type ReliedOnBy = (database: Database, thing: SignedThing) => Promise<readonly string[]>;

/** Everybody of them, each once, without those who signed: they are asked anyway. */
export async function whoRelied(
  database: Database,
  thing: SignedThing,
  { reliances, signers }: { readonly reliances: readonly ReliedOnBy[]; readonly signers: readonly string[] },
): Promise<readonly string[]> {
  const found = await Promise.all(reliances.map((reliedOnBy) => reliedOnBy(database, thing)));
  return [...new Set(found.flat())].filter((personKey) => !signers.includes(personKey)).sort();
}
