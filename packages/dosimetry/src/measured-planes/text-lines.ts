import { DomainError } from '@isocenter/messages';

/** One line of a text file and its number, as an editor counts. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** UTF-8 where the bytes are, UTF-16 where a mark says so, else Latin-1, in which any byte is a character. */
export function linesOf(bytes: Uint8Array): readonly Line[] {
  return decoded(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ number: index + 1, text }));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** What a file wrote in the place of a value, short enough for a message. */
const MOST_QUOTED = 24;
export const quoted = (text: string) => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A finite number written with a decimal point.
 * @throws DomainError `measured-plane/not-a-number`
 */
export function numberIn(text: string, { line, field }: { readonly line: number; readonly field: string }): number {
  const trimmed = text.trim();
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(value))
    throw new DomainError('measured-plane/not-a-number', { line, field, found: quoted(trimmed) });
  return value;
}
