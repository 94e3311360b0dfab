import { createHash } from 'node:crypto';
import { type Coding, EXTENSIONS } from './terminology.ts';

/** Parts of FHIR as this room writes them. */

/** The same words always give the same address, and others another: an UUID of version 8 (RFC 9562) from their SHA-256. */
export function urnOf(words: string): string {
  const hex = createHash('sha256').update(words, 'utf8').digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param name of the table of extensions; those inside another one are their own names */
export const extension = (name: string, value: object) => ({ url: EXTENSIONS[name] ?? name, ...value });
export const extensionOf = (name: string, parts: readonly object[]) => extension(name, { extension: parts });

/** In place of a value that the record does not have, where the profile asks for one. */
export const ABSENT = { extension: [{ url: EXTENSIONS['absent'] ?? '', valueCode: 'unknown' }] } as const;

export const concept = ({ system, code, display }: Coding, text?: string) => ({
  coding: [{ system, code, display }],
  ...(text === undefined ? {} : { text }),
});

export const reference = (type: string, fullUrl: string, display?: string) => ({
  ...{ reference: fullUrl, type },
  ...(display === undefined ? {} : { display }),
});
