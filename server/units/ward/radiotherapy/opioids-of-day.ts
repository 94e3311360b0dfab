import { TABLE_VERSION } from '@isocenter/knowledge';
import { DomainError } from '@isocenter/messages';
import { dosesOf24h, totalOralMorphine } from '@isocenter/pain';
import type { Database } from '../../../platform/database/database.ts';
import { givenRowsOf, opioidsGiven } from '../analgesics/given-rows.ts';
import { orderRowsOf } from '../analgesics/order-rows.ts';
import { siteOfStay } from '../analgesics/read-analgesics.ts';
import { chosenTable } from '../analgesics/table-store.ts';
import { unrecordedOpioids } from '../analgesics/unrecorded-opioids.ts';
import { readStay } from '../stay/stay-store.ts';
import type { OpioidsKept, SitePainContent } from './contract.ts';

const DAY_MS = 86_400_000;
const NONE = { lowMg: null, highMg: null, table: null, edition: null } as const;

/**
 * What the opioids of the 24 hours before came to, by the department's table now; not known where doses by the clock were due and nobody recorded them.
 * @throws DomainError `ward/opioids-before-admission` where a part of the 24 hours lies before the stay, `ward/opioids-after-discharge` after it
 */
export async function opioidsOfDay(
  database: Database,
  stayKey: string,
  { at, opioids }: SitePainContent,
): Promise<OpioidsKept> {
  if (opioids.kind === 'unknown') return { ...NONE, why: 'said' };
  if (opioids.kind === 'told') return { ...NONE, lowMg: opioids.mg, highMg: opioids.mg, why: null };
  const { content } = await readStay(database, stayKey);
  if (Date.parse(at) - DAY_MS < Date.parse(content.admittedAt)) throw new DomainError('ward/opioids-before-admission');
  const { discharge } = content;
  if (discharge !== null && Date.parse(at) > Date.parse(discharge.at))
    throw new DomainError('ward/opioids-after-discharge');
  const { table } = await chosenTable(database, await siteOfStay(database, stayKey));
  if (!table) return { ...NONE, why: 'no-table' };
  const by = { ...NONE, table, edition: TABLE_VERSION };
  const [orders, given] = [await orderRowsOf(database, stayKey), await givenRowsOf(database, stayKey)];
  const doses = dosesOf24h(opioidsGiven(given, orders), Date.parse(at));
  const until = Date.parse(at);
  if ((await unrecordedOpioids(database, { orders, given }, { from: until - DAY_MS, until })) > 0)
    return { ...by, why: 'not-recorded' };
  if (doses.length === 0) return { ...by, why: 'none-recorded' };
  const { total } = totalOralMorphine(doses, table);
  return total ? { ...by, lowMg: total.lowMg, highMg: total.highMg, why: null } : { ...by, why: 'not-converted' };
}
