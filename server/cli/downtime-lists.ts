import { join, resolve } from 'node:path';
import { say } from '@isocenter/messages';
import { openDepartment } from '../department.ts';
import { defaultDataFolder, makeDataFolder } from '../platform/data-folder.ts';
import { atTerminal } from './at-terminal.ts';
import type { DowntimeOptions } from './downtime.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';

/** @returns the exit code */
export async function printDowntimeLists(options: DowntimeOptions): Promise<number> {
  const language = options.lang ?? languageOfTerminal();
  try {
    return await atTerminal(async () => {
      const dataFolder = await makeDataFolder(options.data ?? defaultDataFolder());
      const department = await openDepartment(dataFolder, (line) => console.error(line));
      try {
        const folder = options.out === undefined ? join(dataFolder, 'downtime') : resolve(options.out);
        const { files, days, courses } = await department.writeDowntimeLists(folder, language);
        for (const file of files) console.log(say(language, 'downtime.written', { file, days, courses }));
        return 0;
      } finally {
        await department.close();
      }
    });
  } catch (error) {
    return printError(error, language);
  }
}
