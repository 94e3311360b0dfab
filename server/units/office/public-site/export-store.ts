import type { Database } from '../../../platform/database/database.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { SiteExport } from './contract.ts';
import type { Site } from './site/site.ts';

const MOST_SHOWN = 20;

/** The latest first; with the hash of what each said. */
export async function readExports(
  database: Database,
): Promise<readonly (SiteExport & { readonly contentSha256: string })[]> {
  const rows = await database
    .selectFrom('office_site_export as e')
    .innerJoin('access_person as p', 'p.person_key', 'e.exported_by')
    .select(['e.export_key', 'e.content_sha256', 'e.zip_sha256', 'e.files', 'e.size_bytes', 'e.exported_at'])
    .select(['p.person_key', 'p.name', 'p.name_zh'])
    .orderBy('e.export_key', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    ...{ exportKey: String(row.export_key), exportedAt: row.exported_at.toISOString(), files: row.files },
    ...{ sha256: row.zip_sha256, sizeBytes: row.size_bytes, contentSha256: row.content_sha256 },
    exportedBy: { personKey: String(row.person_key), name: row.name, nameZh: row.name_zh },
  }));
}

interface Made {
  readonly site: Site;
  readonly sha256: string;
  readonly files: number;
  readonly sizeBytes: number;
  readonly now: Date;
}

/** Who exported what and when, before it is handed out. */
export async function keepExport(database: Database, { site, sha256, files, sizeBytes, now }: Made): Promise<void> {
  await database
    .insertInto('office_site_export')
    .values({
      ...{ content_sha256: siteSha256(site), zip_sha256: sha256, files, size_bytes: sizeBytes, exported_at: now },
      exported_by: actingPerson() ?? 0,
    })
    .execute();
}

/** Of what the pages say, whichever day it is. */
export const siteSha256 = ({ day: _, ...said }: Site): string => contentSha256(said);
