import { resolve } from 'node:path';
import { DomainError } from '@isocenter/messages';
import { MIGRATIONS, RECORDED } from '../department.ts';
import type { BackupSource } from '../platform/backup/write-backup.ts';
import { hasCluster } from '../platform/database/cluster.ts';
import { openDatabase } from '../platform/database/connect.ts';
import type { Database } from '../platform/database/database.ts';
import { openObjects } from '../units/imaging/index.ts';

/**
 * What there is to copy, as it is: the schema stays that of the version that serves it, so that a backup can be made before an upgrade.
 * @throws DomainError `backup/nothing-here` where there is no department: none is made by looking for one
 */
export async function openBackupSource(
  data: string,
): Promise<{ readonly source: BackupSource; readonly owner: Database; close(): Promise<void> }> {
  const dataFolder = resolve(data);
  if (!process.env['DATABASE_URL'] && !hasCluster(dataFolder))
    throw new DomainError('backup/nothing-here', { folder: dataFolder });
  const { url, owner, close } = await openDatabase(dataFolder, {
    announce: (line) => console.error(line),
    durable: true,
  });
  const objects = await openObjects(dataFolder);
  return {
    source: { url, objects, tables: RECORDED, migrations: MIGRATIONS },
    owner,
    close: async () => {
      await objects.close();
      await close();
    },
  };
}
