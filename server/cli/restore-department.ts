import { say } from '@isocenter/messages';
import { MIGRATIONS, openDepartment } from '../department.ts';
import { type Restored, restoreBackup } from '../platform/backup/restore-backup.ts';
import { defaultDataFolder, makeDataFolder, refuseIfServed } from '../platform/data-folder.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { proofHolds } from '../platform/record/proof-sentences.ts';
import { recordEvent } from '../platform/record/record-event.ts';
import { verifyRecord } from '../platform/record/verify-record.ts';
import { openObjects, restoredObjects } from '../units/imaging/index.ts';
import { atTerminal } from './at-terminal.ts';
import { auditText } from './audit-text.ts';
import type { BackupOptions } from './backup.ts';
import { showProgress } from './import-progress.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';

type Language = 'en' | 'zh';

/** @returns the exit code */
export async function restore(file: string, options: BackupOptions): Promise<number> {
  const language = options.lang ?? languageOfTerminal();
  try {
    return await atTerminal(async () => {
      const dataFolder = await makeDataFolder(options.data ?? defaultDataFolder());
      await refuseIfServed(dataFolder);
      const restored = await restoreInto(dataFolder, file, language);
      console.log(
        say(language, 'cli.restore.done', { at: restored.at, rows: restored.rows, objects: restored.objects }),
      );
      for (const sha256 of restored.lost) console.error(say(language, 'cli.backup.lost', { sha256 }));
      return (await prove(dataFolder, restored, language)) ? 0 : 1;
    });
  } catch (error) {
    return printError(error, language);
  }
}

async function restoreInto(dataFolder: string, file: string, language: Language): Promise<Restored> {
  const { url, close } = await openDatabase(dataFolder, { announce: (line) => console.error(line), durable: true });
  const blobs = await openObjects(dataFolder);
  let back = { rows: 0, objects: 0 };
  const shown = showProgress(process.stderr, () => say(language, 'cli.restore.progress', back));
  try {
    return await restoreBackup({ url, objects: restoredObjects(blobs), migrations: MIGRATIONS }, file, (progress) => {
      back = progress;
    });
  } finally {
    shown.end();
    await blobs.close();
    await close();
  }
}

/** A copy is worth what its record is: chain, rows and every object are read. @returns whether all holds */
async function prove(dataFolder: string, { at }: Restored, language: Language): Promise<boolean> {
  const department = await openDepartment(dataFolder, (line) => console.error(line));
  try {
    await recordEvent(department.record.database, {
      ...{ stream: 'access', unit: 'platform', entity: 'backup', entityKey: '-', action: 'restore' },
      detail: { of: at },
    });
    const proof = await verifyRecord(department.record);
    console.log(auditText(proof, language));
    return proofHolds(proof);
  } finally {
    await department.close();
  }
}
