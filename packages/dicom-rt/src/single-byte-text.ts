/** As many arguments as surely fit the stack. */
const AT_ONCE = 1024;

/**
 * Bytes as the characters of the same number (ISO 646 and Latin 1). Long ones are put together in pieces: a string that grows by one
 * character a byte holds many times its length in memory until it is used.
 */
export function singleByteText(bytes: Uint8Array): string {
  if (bytes.length <= AT_ONCE) return String.fromCharCode(...bytes);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return pieces.join('');
}
