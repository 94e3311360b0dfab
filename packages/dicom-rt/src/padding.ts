/** Is this character something that pads a value, and not part of it? */
type IsPadding = (character: string) => boolean;

/** Blanks of any kind, and the null that pads UIDs and that some systems put behind text. */
export const isBlankOrNull: IsPadding = (character) => character === '\0' || character.trim() === '';

/**
 * A text without the padding at its end. In time with its length: a pattern such as `/\s+$/` is tried anew at each blank of a run that does not
 * end the text, which takes hours for a megabyte of them.
 */
export function withoutPaddingAfter(text: string, isPadding: IsPadding): string {
  let end = text.length;
  while (end > 0 && isPadding(text[end - 1]!)) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Likewise at its start. */
export function withoutPaddingBefore(text: string, isPadding: IsPadding): string {
  let start = 0;
  while (start < text.length && isPadding(text[start]!)) start++;
  return start === 0 ? text : text.slice(start);
}
