import type { QuestionnaireResponse } from '@isocenter/forms';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { AssessedPain } from './referral-offer.ts';

/** What the latest full assessment of a stay says of nature, cause and place; null where none was completed, or whoever acts may not read it. */
export async function assessedPain(database: Database, stayKey: string): Promise<AssessedPain | null> {
  const row = await database
    .selectFrom('ward_full_assessment as a')
    .innerJoin('filled_form as f', 'f.filled_key', 'a.filled_key')
    .select(['a.completed_at', 'f.response'])
    .where('a.stay_key', '=', keyNumber(stayKey))
    .orderBy('a.completed_at', 'desc')
    .orderBy('a.filled_key', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const chosen = (linkId: string) => codesOf(row.response.item ?? [], linkId);
  return {
    completedAt: row.completed_at.toISOString(),
    ...{ nature: chosen('nature'), causes: chosen('causes'), regions: chosen('regions') },
  };
}

type Items = NonNullable<QuestionnaireResponse['item']>;

function codesOf(items: Items, linkId: string): string[] {
  return items.flatMap((item) => [
    ...(item.linkId === linkId ? (item.answer ?? []).flatMap(({ valueCoding }) => valueCoding?.code ?? []) : []),
    ...codesOf([...(item.item ?? [])], linkId),
  ]);
}
