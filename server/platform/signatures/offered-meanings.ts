import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { MEANINGS, type MeaningOffered } from './contract.ts';
import type { SignedThing } from './prove-signer.ts';

/** What the person may still say by a signature to this thing, and what stands against the rest; `signature_add` decides. */
export async function offeredMeanings(
  database: Database,
  { entity, entityKey, personKey }: SignedThing & { readonly personKey: string },
): Promise<readonly MeaningOffered[]> {
  const [own, rules] = await Promise.all([
    database
      .selectFrom('signature')
      .select('meaning')
      .where('entity', '=', entity)
      .where('entity_key', '=', entityKey)
      .where('person_key', '=', keyNumber(personKey))
      .where('lapsed_at', 'is', null)
      .execute(),
    database.selectFrom('signature_rule').selectAll().where('entity', '=', entity).execute(),
  ]);
  const given = new Set(own.map(({ meaning }) => meaning));
  return MEANINGS.map((meaning) => {
    if (given.has(meaning)) return { meaning, against: { why: 'signed' } };
    const other = rules
      .flatMap((rule) => [
        { one: rule.meaning, other: rule.other_meaning },
        { one: rule.other_meaning, other: rule.meaning },
      ])
      .find((pair) => pair.one === meaning && given.has(pair.other))?.other;
    return { meaning, against: other === undefined ? null : { why: 'four-eyes', other } };
  });
}
