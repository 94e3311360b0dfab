import { DomainError, type Language, say } from '@isocenter/messages';
import { CommanderError } from 'commander';

/** Says on stderr why the command failed. @returns the exit code: 0 for `--help`, 1 for a refusal or failure, 2 for a wrong command line */
export function printError(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has spoken already
  if (error instanceof DomainError) console.error(`${say(language, error.code, error.values)} [${error.code}]`);
  else console.error(error);
  return 1;
}
