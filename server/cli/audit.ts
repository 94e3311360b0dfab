import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ChainHead } from '../platform/record/verify-chain.ts';

const DATA = [
  '--data <folder>',
  'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)',
] as const;
const language = () => new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES);

/** `isocenter audit verify` and `isocenter audit head` */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('prove the record of all changes; works beside a running server');
  audit
    .command('verify')
    .description('prove that the record is what was written, and name the first break')
    .option('--head <head>', 'an end of the record that "audit head" printed earlier: it must still be in it', head)
    .option(...DATA)
    .addOption(language())
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nProved are the chain of events from the first to the last, each row of a recorded table against its events, and each object that an' +
        '\nevent names against its hash, which reads every object. Events that were cut off at the end, or a record that was written anew as a' +
        '\nwhole, only a head tells that was kept elsewhere.' +
        '\n\nExit code 0: all holds. 1: something was found, and is named; or the record could not be read, and the reason is on stderr.' +
        '\n2: the command line cannot be understood.',
    )
    .action(async (options: AuditOptions) => {
      const { auditVerify } = await import('./audit-record.ts');
      process.exitCode = await auditVerify(options);
    });
  audit
    .command('head')
    .description('print the end of the record, NUMBER:HASH, to keep where nobody of this machine can change it')
    .option(...DATA)
    .addOption(language())
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', '\nExit code 0: printed. 1: the record could not be read; the reason is on stderr.')
    .action(async (options: AuditOptions) => {
      const { auditHead } = await import('./audit-record.ts');
      process.exitCode = await auditHead(options);
    });
}

export interface AuditOptions {
  readonly head?: ChainHead;
  readonly data?: string;
  readonly lang?: Language;
  readonly json?: true;
}

function head(text: string): ChainHead {
  const [, events, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  if (!events || !hash) throw new InvalidArgumentError('Use NUMBER:HASH as "isocenter audit head" printed it.');
  return { events: Number(events), hash };
}
