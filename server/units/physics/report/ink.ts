import { STRUCTURE_NAMES } from '@isocenter/knowledge';
import { type Language, type MessageKey, type Notice, say, type Values } from '@isocenter/messages';
import { type Covers, printable } from './glyph-coverage.ts';

/** How words get onto the sheet: in its language, and only in characters that the font has. */
export interface Ink {
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly notice: (notice: Notice) => string;
  /** Text from the outside: names, labels, sources. */
  readonly print: (text: string) => string;
  /** A TG-263 name as the sheet's language says it: in Chinese the organ's Chinese name. */
  readonly organ: (standardName: string) => string;
}

export function inkFor(language: Language, covers: Covers): Ink {
  const print = (text: string) => printable(language === 'en' ? withNarrowQuotes(text) : text, covers);
  return {
    say: (key, values) => print(say(language, key, values)),
    notice: ({ code, values }) => print(say(language, code, values)),
    print,
    organ: (standardName) => print((language === 'zh' ? CHINESE_NAMES.get(standardName) : undefined) ?? standardName),
  };
}

const CHINESE_NAMES: ReadonlyMap<string, string> = new Map(STRUCTURE_NAMES.map(({ name, zh }) => [name, zh]));

/** The font draws curly quotation marks as wide as a Chinese character; within English they would tear words apart. */
function withNarrowQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Colours of the sheet; on white each text colour has a contrast of 4.5 or more. */
export const COLOURS = {
  text: '#1c2430',
  quiet: '#5a6673',
  line: '#cfd6dd',
  faint: '#eef1f4',
  accent: '#123e63',
  met: '#1b6e34',
  tolerance: '#8a5a00',
  missed: '#b3151f',
  open: '#56606b',
} as const;
