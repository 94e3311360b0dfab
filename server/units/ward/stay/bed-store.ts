import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Bed, BedContent } from './contract.ts';
import { refusedBy } from './refused-by.ts';
import { requireChanged } from './require-changed.ts';

/** The beds of the own site, by name, with who lies in each. */
export async function bedsOf(database: Database): Promise<Bed[]> {
  const rows = await database
    .selectFrom('ward_bed as b')
    .leftJoin('ward_stay as s', (join) =>
      join.onRef('s.bed_key', '=', 'b.bed_key').on('s.discharged_at', 'is', null).on('s.in_error', '=', false),
    )
    .select(['b.bed_key', 'b.revision', 'b.name', 'b.in_use', 's.stay_key'])
    .where('b.site_key', '=', sql<number>`access_arrival_site()`)
    .orderBy('b.name')
    .execute();
  return rows.map((row) => ({
    ...{ bedKey: String(row.bed_key), revision: row.revision, name: row.name, inUse: row.in_use },
    stayKey: row.stay_key === null ? null : String(row.stay_key),
  }));
}

/** @throws DomainError `ward/bed-name-taken` */
export async function addBed(database: Database, { name, inUse }: BedContent): Promise<void> {
  await refusedBy({ ward_bed_name: () => new DomainError('ward/bed-name-taken', { bed: name }) }, () =>
    database.insertInto('ward_bed').values({ name, in_use: inUse }).execute(),
  );
}

interface Changed {
  readonly bedKey: string;
  readonly revision: number;
  readonly content: BedContent;
}

/** @throws DomainError `ward/bed-name-taken`, `ward/bed-occupied`, `access/refused`, `platform/changed-meanwhile`, `platform/not-found` */
export async function changeBed(database: Database, { bedKey, revision, content }: Changed): Promise<void> {
  const { name, inUse } = content;
  await refusedBy({ ward_bed_name: () => new DomainError('ward/bed-name-taken', { bed: name }) }, () =>
    database.transaction().execute(async (transaction) => {
      const bed = await lockedBed(transaction, bedKey);
      requireSame(bed.revision, revision);
      if (!inUse && (await isOccupied(transaction, bed.bed_key)))
        throw new DomainError('ward/bed-occupied', { bed: bed.name });
      const changing = await transaction
        .updateTable('ward_bed')
        .set({ name, in_use: inUse, revision: revision + 1 })
        .where('bed_key', '=', bed.bed_key)
        .executeTakeFirstOrThrow();
      requireChanged(changing, 'bed.write');
    }),
  );
}

/** So that nobody is put into a bed while it is taken out of use. By its number and not by its row: who admits may not change beds, and so cannot lock them. @throws DomainError `platform/not-found` */
export async function lockedBed(transaction: Database, bedKey: string) {
  await sql`select pg_advisory_xact_lock(hashtext('ward_bed'), ${keyNumber(bedKey)}::int)`.execute(transaction);
  const bed = await transaction
    .selectFrom('ward_bed')
    .selectAll()
    .where('bed_key', '=', keyNumber(bedKey))
    .executeTakeFirst();
  if (!bed) throw notFound('wardBed', bedKey);
  return bed;
}

async function isOccupied(database: Database, bedKey: number): Promise<boolean> {
  const stay = await database
    .selectFrom('ward_stay')
    .select('stay_key')
    .where('bed_key', '=', bedKey)
    .where('discharged_at', 'is', null)
    .where('in_error', '=', false)
    .executeTakeFirst();
  return stay !== undefined;
}
