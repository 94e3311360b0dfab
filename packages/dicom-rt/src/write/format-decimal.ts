/** The longest text a value of representation DS may have (PS3.5 section 6.2). */
const MAXIMUM_CHARACTERS = 16;

/**
 * A finite number as a decimal string of at most 16 characters: exact where that suffices, otherwise
 * rounded to as many digits as fit.
 */
export function formatDecimal(value: number): string {
  let text = String(value);
  for (let digits = 16; text.length > MAXIMUM_CHARACTERS; digits--) text = String(Number(value.toPrecision(digits)));
  return text;
}
