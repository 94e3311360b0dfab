import { createHash } from 'node:crypto';

/**
 * JSON with one spelling for each value: members sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them (RFC 8785).
 * Members without a value are left out, as JSON does.
 * @throws TypeError for what JSON cannot say: numbers that are not finite, functions, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${sorted.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('no number of JSON');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new TypeError('no text of Unicode');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`no JSON: ${typeof value}`);
  return text;
}

/** What a signature covers, as 64 hexadecimal digits. */
export function contentSha256(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
