import { type DomainError, type Language, say } from '@isocenter/messages';

/** Says on stderr, in whole sentences, which files of a folder were left out because they could not be read. */
export function printRefused(
  refused: readonly { readonly file: string; readonly error: DomainError }[],
  language: Language,
): void {
  for (const { file, error } of refused)
    console.error(`${file}: ${say(language, error.code, error.values)} [${error.code}]`);
}
