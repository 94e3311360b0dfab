import { DomainError, type Language, say } from '@isocenter/messages';
import { CommanderError } from 'commander';

/**
 * Says on stderr why the command failed; with `json` also as the one document on stdout: `{"error": {"code", "message"}}`.
 * @returns the exit code: 0 for `--help`, 1 for a refusal or failure, 2 for a wrong command line
 */
export function printError(error: unknown, language: Language, options: { readonly json?: true } = {}): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has spoken already
  const { code, message } = told(error, language);
  if (options.json) console.log(JSON.stringify(withError({}, error, language)));
  console.error(code === null ? error : `${message} [${code}]`);
  return code === 'physics/prescription-not-understood' ? 2 : 1;
}

/** A document of `--json` that also tells of a failure: `error` is absent where there was none. */
export function withError<T extends object>(document: T, error: unknown, language: Language) {
  return error === undefined ? document : { ...document, error: told(error, language) };
}

function told(error: unknown, language: Language) {
  return error instanceof DomainError
    ? { code: error.code, message: say(language, error.code, error.values) }
    : { code: null, message: String(error) };
}
