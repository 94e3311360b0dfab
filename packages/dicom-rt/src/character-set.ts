import type { Notice } from '@isocenter/messages';
import { notice } from '@isocenter/messages';
import { singleByteText } from './single-byte-text.ts';

/** Decodes a text value; which decoder a file needs is written in its SpecificCharacterSet. */
export type TextDecoding = (bytes: Uint8Array) => string;

/** SpecificCharacterSet defined terms (PS3.3 C.12.1.1.2) and the WHATWG encoding that reads them. */
const ENCODINGS: { readonly [term: string]: string } = {
  '': 'windows-1252',
  'ISO_IR 6': 'windows-1252',
  'ISO 2022 IR 6': 'windows-1252',
  'ISO_IR 100': 'windows-1252',
  'ISO 2022 IR 100': 'windows-1252',
  'ISO_IR 101': 'iso-8859-2',
  'ISO 2022 IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO 2022 IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO 2022 IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO 2022 IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO 2022 IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO 2022 IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO 2022 IR 138': 'iso-8859-8',
  'ISO_IR 148': 'windows-1254',
  'ISO 2022 IR 148': 'windows-1254',
  'ISO_IR 203': 'iso-8859-15',
  'ISO 2022 IR 203': 'iso-8859-15',
  'ISO_IR 166': 'windows-874',
  'ISO 2022 IR 166': 'windows-874',
  'ISO_IR 13': 'shift_jis',
  'ISO 2022 IR 13': 'shift_jis',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
  'ISO 2022 IR 58': 'gbk',
  'ISO 2022 IR 149': 'euc-kr',
  'ISO 2022 IR 87': 'iso-2022-jp',
  'ISO 2022 IR 159': 'iso-2022-jp',
};
const ESCAPE = 0x1b;

/** ESC sequences that switch the set inside a value (PS3.3 table C.12-3, C.12-4) and the encoding that follows. */
const ESCAPES: readonly { readonly sequence: readonly number[]; readonly encoding: string }[] = [
  { sequence: [0x24, 0x29, 0x41], encoding: 'gbk' },
  { sequence: [0x24, 0x29, 0x43], encoding: 'euc-kr' },
  { sequence: [0x24, 0x42], encoding: 'iso-2022-jp' },
  { sequence: [0x24, 0x28, 0x44], encoding: 'iso-2022-jp' },
  { sequence: [0x28, 0x42], encoding: 'windows-1252' },
  { sequence: [0x28, 0x4a], encoding: 'windows-1252' },
  { sequence: [0x29, 0x49], encoding: 'shift_jis' },
  { sequence: [0x2d, 0x41], encoding: 'windows-1252' },
  { sequence: [0x2d, 0x42], encoding: 'iso-8859-2' },
  { sequence: [0x2d, 0x43], encoding: 'iso-8859-3' },
  { sequence: [0x2d, 0x44], encoding: 'iso-8859-4' },
  { sequence: [0x2d, 0x4c], encoding: 'iso-8859-5' },
  { sequence: [0x2d, 0x47], encoding: 'iso-8859-6' },
  { sequence: [0x2d, 0x46], encoding: 'iso-8859-7' },
  { sequence: [0x2d, 0x48], encoding: 'iso-8859-8' },
  { sequence: [0x2d, 0x4d], encoding: 'windows-1254' },
  { sequence: [0x2d, 0x54], encoding: 'windows-874' },
];

export interface DecoderForTerms {
  readonly decode: TextDecoding;
  /** The encoding a value is read in because its bytes speak against the declared one; undefined where they do not. */
  readonly guess: (bytes: Uint8Array) => 'UTF-8' | 'GBK' | undefined;
  readonly notices: readonly Notice[];
}

/**
 * The decoder for the terms of SpecificCharacterSet. Systems in China often declare Latin 1, or nothing, and write UTF-8
 * or GBK. Text declared so is therefore read as UTF-8 where it is valid UTF-8 beyond ASCII, as GBK where it consists of
 * common Chinese characters in pairs of bytes (GB 2312 rows 16 to 87), and only else as Latin 1: accented letters of
 * western names stand alone, so neither pattern arises from them.
 */
export function textDecodingFor(terms: readonly string[]): DecoderForTerms {
  const known = terms.map((term) => ENCODINGS[term.replace(/^ISO-IR/, 'ISO_IR').replace(/^ISO_2022/, 'ISO 2022')]);
  const unknown = terms.find((_, index) => known[index] === undefined);
  const first = known[0] ?? LATIN_1;
  const isDoubtful = terms.length < 2 && first === LATIN_1;
  const guess = (bytes: Uint8Array) => (isDoubtful ? guessEncoding(bytes) : undefined);
  return {
    guess,
    decode: (bytes) => {
      if (isAscii(bytes)) return singleByteText(bytes);
      if (isDoubtful && !bytes.includes(ESCAPE)) return decodeAs(guess(bytes) ?? first, bytes);
      return terms.length < 2 && !bytes.includes(ESCAPE) ? decodeAs(first, bytes) : decodeWithEscapes(bytes, first);
    },
    notices: unknown === undefined ? [] : [notice('notice/dicom/character-set', { found: unknown })],
  };
}

const LATIN_1 = 'windows-1252';

function guessEncoding(bytes: Uint8Array): 'UTF-8' | 'GBK' | undefined {
  if (isAscii(bytes)) return undefined;
  if (isUtf8(bytes)) return 'UTF-8';
  return isPairedChinese(bytes) ? 'GBK' : undefined;
}

/** Every byte beyond ASCII belongs to a pair that is a Chinese character of GB 2312: lead 0xB0 to 0xF7, trail 0xA1 to 0xFE. */
function isPairedChinese(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1 || trail > 0xfe) return false;
  }
  return true;
}

/** Code extensions (PS3.5 6.1.2.5): each run after an escape sequence is read in the set that the sequence names. */
function decodeWithEscapes(bytes: Uint8Array, first: string): string {
  let text = '';
  let encoding = first;
  let runStart = 0;
  let escapeStart = -1;
  const flush = (end: number) => {
    // The Japanese decoder wants to see the escape sequence itself; the others must not.
    const withEscape = encoding === 'iso-2022-jp' && escapeStart >= 0;
    text += decodeAs(encoding, bytes.subarray(withEscape ? escapeStart : runStart, end));
  };
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== ESCAPE) continue;
    const match = ESCAPES.find(({ sequence }) => sequence.every((byte, index) => bytes[at + 1 + index] === byte));
    if (!match) continue;
    flush(at);
    encoding = match.encoding;
    escapeStart = at;
    runStart = at + 1 + match.sequence.length;
    at = runStart - 1;
  }
  flush(bytes.length);
  return text;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7e || bytes[at] === ESCAPE) return false;
  return true;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : new TextDecoder(encoding).decode(bytes);
}
