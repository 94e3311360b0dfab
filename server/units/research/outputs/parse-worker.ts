import { type Format, type ParsedWorks, parseWorks } from '@isocenter/bibliography';
import { decodedText } from './decoded-text.ts';

export type ReadFile = ParsedWorks & { readonly format?: Format };

/** What a file of literature holds: read in a thread, for ten thousand records take seconds. */
export default function parse(bytes: Uint8Array): ReadFile {
  return parseWorks(decodedText(bytes));
}
