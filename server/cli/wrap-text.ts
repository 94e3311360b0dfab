import { displayWidth } from './display-width.ts';

/** A place where a line may break: after a space, and between Chinese characters unless the next one closes what stands before it. */
const PIECES =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”][，。、；：！？）》」』”’)\]]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”]+[，。、；：！？）》」』”’]*/gu;
const OPENS = /^[（《「『“‘]$/;

/**
 * A text in lines of at most `width` places; lines after the first begin with `indent`. A word longer than a line stays whole: a UID that
 * is cut cannot be copied.
 */
export function wrapText(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of joinedOpeners(text.match(PIECES) ?? [])) {
    const fits = displayWidth(line) + displayWidth(piece.trimEnd()) <= width;
    if (fits || line.trim() === '') line += piece;
    else {
      lines.push(line.trimEnd());
      line = indent + piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** What opens a bracket or a quotation belongs to what follows it. */
function joinedOpeners(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = '';
  for (const piece of pieces) {
    if (OPENS.test(piece)) open += piece;
    else {
      joined.push(open + piece);
      open = '';
    }
  }
  return open ? [...joined, open] : joined;
}
