/** Does the font have a glyph for this code point? */
export type Covers = (codePoint: number) => boolean;

/**
 * Reads from a TrueType file which characters it can print (table `cmap`, formats 4 and 12 of the Unicode encodings).
 *
 * @throws RangeError if the file has no such table
 * @see OpenType specification, cmap: Character to Glyph Index Mapping Table
 */
export function glyphCoverage(font: Buffer): Covers {
  const cmap = tableOffset(font, 'cmap');
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => {
    const record = cmap + 4 + 8 * i;
    return cmap + font.readUInt32BE(record + 4);
  });
  const ranges = encodings.flatMap((at) => {
    const format = font.readUInt16BE(at);
    return format === 12 ? groupsOf(font, at) : format === 4 ? segmentsOf(font, at) : [];
  });
  if (ranges.length === 0) throw new RangeError('The font has no Unicode character map of format 4 or 12.');
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** What a picture's XML may hold of white space; other control characters would break it. */
const SPACES = /[ \t\r\n\u00a0\u2003\u3000]/;

/** A character that the font lacks is printed as its code point: `[U+20BB7]`; no name turns into boxes. */
export function printable(text: string, covers: Covers): string {
  return [...text]
    .map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (SPACES.test(character) || (codePoint >= 0x20 && covers(codePoint))) return character;
      return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
}

type Range = readonly [first: number, last: number];

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`The font has no table "${tag}".`);
}

function groupsOf(font: Buffer, at: number): Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i): Range => {
    const group = at + 16 + 12 * i;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function segmentsOf(font: Buffer, at: number): Range[] {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, i): Range => {
    const last = font.readUInt16BE(at + 14 + 2 * i);
    const first = font.readUInt16BE(at + 16 + 2 * count + 2 * i);
    return [first, last];
  }).filter(([first]) => first !== 0xffff);
}
