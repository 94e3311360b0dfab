import { Command } from 'commander';
import { VERSION } from '../platform/version.ts';
import { registerAudit } from './audit.ts';
import { registerBackup } from './backup.ts';
import { registerCompare } from './compare.ts';
import { registerDowntime } from './downtime.ts';
import { registerDvh } from './dvh.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerGamma } from './gamma.ts';
import { registerImport } from './import.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';
import { registerServe } from './serve.ts';
import { registerWorker } from './worker.ts';

const program = new Command('isocenter')
  .description(
    'Isocenter: a radiation-oncology department over one record.\nIt supports decisions and is not a certified medical device.',
  )
  .version(VERSION)
  .addHelpText(
    'after',
    '\nExit code 0: done. 1: refused or failed; the reason is on stderr. 2: the command line cannot be understood.',
  )
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

registerServe(program);
registerWorker(program);
registerImport(program);
registerEvaluate(program);
registerDvh(program);
registerCompare(program);
registerGamma(program);
registerAudit(program);
registerBackup(program);
registerDowntime(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = printError(error, languageOfTerminal());
}
