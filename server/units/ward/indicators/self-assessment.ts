import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { type AskedMonths, daysOf } from '../../../platform/indicators/contract.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { Narcotics } from '../narcotics/contract.ts';
import { readNarcotics } from '../narcotics/read-narcotics.ts';
import type { PainIndicatorFigures } from './contract.ts';
import { painIndicators } from './indicator-store.ts';

/** What the report of the ward's self-assessment tells, of every site whose indicators whoever asks may read. */
export interface SelfAssessment {
  readonly asked: AskedMonths;
  /** Of all of them, in one line. */
  readonly site: { readonly name: string; readonly nameZh: string | null };
  readonly timeZone: string;
  readonly indicators: readonly PainIndicatorFigures[];
  /** In use now; the record does not say how many there were then. */
  readonly beds: number;
  /** Stays that began in the months. */
  readonly admissions: number;
  /** As it stands now; null where whoever asks may not read the ledger. */
  readonly narcotics: Narcotics | null;
}

/** Computed from the record as it stands now; nobody types a figure. */
export async function selfAssessment(
  database: Database,
  { asked, now, mayReadLedger }: { readonly asked: AskedMonths; readonly now: Date; readonly mayReadLedger: boolean },
): Promise<SelfAssessment> {
  const timeZone = await departmentTimeZone(database);
  const { since, until } = daysOf(asked);
  const { rows } = await sql<{ name: string; nameZh: string | null; beds: number; admissions: number }>`
    with sites as (select * from access_site where site_key = any ((select access_sites('indicator.read'))::bigint[]))
    select string_agg(name, ', ' order by site_key) as name, string_agg(coalesce(name_zh, name), '、' order by site_key) as "nameZh",
      (select count(*)::int from ward_bed b where b.site_key in (select site_key from sites) and b.in_use) as beds,
      (select count(*)::int from ward_stay s where s.site_key in (select site_key from sites) and not s.in_error
        and s.admitted_at >= ${since}::timestamp at time zone ${timeZone}
        and s.admitted_at < ${until}::timestamp at time zone ${timeZone}) as admissions
    from sites having count(*) > 0`.execute(database);
  const [site] = rows;
  if (!site) throw notFound('record', 'site');
  const { name, nameZh, beds, admissions } = site;
  return {
    ...{ asked, site: { name, nameZh }, timeZone, beds, admissions },
    indicators: await painIndicators(database, asked, now),
    narcotics: mayReadLedger ? await readNarcotics(database) : null,
  };
}
