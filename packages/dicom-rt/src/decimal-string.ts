const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const MAXIMUM_EXACT_DIGITS = 15;

/**
 * The numbers of a Decimal String (or Integer String) value, straight from its bytes: contour data is most of a
 * structure set, and building a string for each number takes ten times as long. An empty value gives an empty array;
 * what is not a number gives NaN at its place, for the caller to refuse.
 *
 * With at most 15 digits and a power of ten within 22 one multiplication or division of two exact doubles is correctly
 * rounded (Clinger 1990, How to read floating point numbers accurately); anything longer goes through `Number`.
 */
export function parseDecimalStrings(bytes: Uint8Array, start: number, length: number): Float64Array {
  let end = start + length;
  while (end > start && isPadding(bytes[end - 1]!)) end--;
  if (end === start) return new Float64Array(0);
  let count = 1;
  for (let at = start; at < end; at++) if (bytes[at] === BACKSLASH) count++;
  const numbers = new Float64Array(count);
  let from = start;
  for (let index = 0; index < count; index++) {
    // The usual value, a sign, digits and a point, is read on the way to its end; anything else is read again with care.
    let at = from;
    let byte = bytes[at]!;
    const negative = byte === MINUS;
    if (negative) byte = bytes[++at]!;
    let mantissa = 0;
    let digits = 0;
    let pointAt = -1;
    for (; at < end; byte = bytes[++at]!) {
      const digit = byte - ZERO;
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        digits++;
      } else if (byte === POINT && pointAt < 0) pointAt = digits;
      else break;
    }
    const isUsual = digits > 0 && digits <= MAXIMUM_EXACT_DIGITS && (at === end || byte === BACKSLASH);
    if (isUsual) {
      const magnitude = pointAt < 0 ? mantissa : mantissa / POWERS_OF_TEN[digits - pointAt]!;
      numbers[index] = negative ? -magnitude : magnitude;
    } else {
      while (at < end && bytes[at] !== BACKSLASH) at++;
      numbers[index] = parseOne(bytes, from, at);
    }
    from = at + 1;
  }
  return numbers;
}

function isPadding(byte: number): boolean {
  return byte === 0x20 || byte === 0x00 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function parseOne(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && isPadding(bytes[from]!)) from++;
  while (to > from && isPadding(bytes[to - 1]!)) to--;
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative || bytes[at] === 0x2b) at++;
  let mantissa = 0;
  let digits = 0;
  let seen = 0;
  let exponent = 0;
  let afterPoint = false;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - ZERO);
      seen++;
      if (digits > 0 || byte !== ZERO) digits++;
      if (afterPoint) exponent--;
    } else if (byte === POINT && !afterPoint) afterPoint = true;
    else break;
  }
  if (seen === 0) return Number.NaN;
  if (at < to) {
    const mark = bytes[at]!;
    if (mark !== 0x65 && mark !== 0x45) return Number.NaN;
    const power = parseExponent(bytes, at + 1, to);
    if (Number.isNaN(power)) return Number.NaN;
    exponent += power;
  }
  if (digits > MAXIMUM_EXACT_DIGITS || exponent < -22 || exponent > 22) return slowly(bytes, from, to);
  const magnitude = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent]! : mantissa * POWERS_OF_TEN[exponent]!;
  return negative ? -magnitude : magnitude;
}

function parseExponent(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  let at = negative || bytes[from] === 0x2b ? from + 1 : from;
  if (at === to) return Number.NaN;
  let power = 0;
  for (; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    power = power * 10 + digit;
  }
  return negative ? -power : power;
}

function slowly(bytes: Uint8Array, from: number, to: number): number {
  return Number(String.fromCharCode(...bytes.subarray(from, to)));
}
