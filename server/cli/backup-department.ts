import { say } from '@isocenter/messages';
import { type BackupMade, writeBackup } from '../platform/backup/write-backup.ts';
import { defaultDataFolder } from '../platform/data-folder.ts';
import { recordEvent } from '../platform/record/record-event.ts';
import { atTerminal } from './at-terminal.ts';
import type { BackupOptions } from './backup.ts';
import { showProgress } from './import-progress.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { openBackupSource } from './open-backup-source.ts';
import { printError } from './print-error.ts';

/** @returns the exit code */
export async function backUp(file: string, options: BackupOptions): Promise<number> {
  const language = options.lang ?? languageOfTerminal();
  try {
    const { rows, objects, lost } = await atTerminal(() =>
      backUpFolder(file, options.data ?? defaultDataFolder(), language),
    );
    console.log(say(language, 'cli.backup.made', { file, rows, objects }));
    for (const sha256 of lost) console.error(say(language, 'cli.backup.lost', { sha256 }));
    return lost.length === 0 ? 0 : 1;
  } catch (error) {
    return printError(error, language);
  }
}

async function backUpFolder(file: string, data: string, language: 'en' | 'zh'): Promise<BackupMade> {
  const { source, owner, close } = await openBackupSource(data);
  let copied = { rows: 0, objects: 0 };
  const shown = showProgress(process.stderr, () => say(language, 'cli.backup.progress', copied));
  try {
    const made = await writeBackup(source, file, (progress) => {
      copied = progress;
    });
    if (made.hasRecord)
      await recordEvent(owner, {
        ...{ stream: 'access', unit: 'platform', entity: 'backup', entityKey: '-', action: 'backup' },
        detail: { rows: made.rows, objects: made.objects, lost: made.lost.length },
      });
    return made;
  } finally {
    shown.end();
    await close();
  }
}
