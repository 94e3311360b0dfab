import { DomainError, type ErrorCode } from '@isocenter/messages';
import { known } from './known.ts';
import type { Work } from './work.ts';

/** Where a record stands: `place` is `#3:120` (the third record, from line 120) or, in JSON, its path. */
export interface Place {
  readonly place: string;
  /** From 1 */
  readonly record: number;
  /** From 1; absent in JSON */
  readonly line?: number;
}

/** A work as its record says it. */
export interface ParsedWork extends Place {
  readonly work: Work;
}

/** A record that cannot be read whole: the sentence of `code` takes `found`. */
export interface RefusedRecord extends Place {
  readonly code: ErrorCode;
  readonly found: string;
}

/** Every record of a text stands in one of both, in its order. */
export interface ParsedWorks {
  readonly works: readonly ParsedWork[];
  readonly refused: readonly RefusedRecord[];
}

/** A record before it is read; `refusal` where it could not even be told apart whole. */
export type RawRecord<T> = { readonly line?: number | undefined; readonly path?: string } & (
  | { readonly content: T }
  | { readonly refusal: DomainError }
);

/** Reads record by record; what one refuses leaves the others alone. A text without any is refused itself. */
export function readRecords<T>(text: string, records: Iterable<RawRecord<T>>, read: (content: T) => Work): ParsedWorks {
  const works: ParsedWork[] = [];
  const refused: RefusedRecord[] = [];
  let record = 0;
  for (const raw of records) {
    record += 1;
    const place = known({ place: raw.path ?? `#${record}:${raw.line ?? 1}`, record, line: raw.line });
    try {
      if ('refusal' in raw) throw raw.refusal;
      works.push({ ...place, work: read(raw.content) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ ...place, code: error.code, found: String(error.values['found'] ?? '') });
    }
  }
  if (record === 0)
    refused.push({ place: '#1:1', record: 1, line: 1, code: 'bibliography/no-records', found: beginning(text) });
  return { works, refused };
}

/** The beginning of a text, to be shown. */
export function beginning(text: string): string {
  return text.slice(0, 200).trim().replaceAll(/\s+/g, ' ').slice(0, 60);
}

/** Counts lines from one offset of a text to a later one, each character once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}

/** A text with `\n` at line ends and without byte order mark. */
export function unixLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
