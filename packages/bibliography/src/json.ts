import { DomainError } from '@isocenter/messages';
import type { z } from 'zod';
import { type RawRecord, unixLines } from './records.ts';

/** A text as JSON, or the refusal that says why not. */
export function jsonOf(text: string): { readonly json: unknown } | { readonly refusal: DomainError } {
  try {
    const json: unknown = JSON.parse(unixLines(text));
    return { json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { refusal: new DomainError('bibliography/syntax', { found: error.message }) };
  }
}

/** A value in the shape that a format gives it. @throws DomainError that names the first field which is not */
export function shaped<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new DomainError('bibliography/shape', { found: `${issue?.path.join('.') || '/'}: ${issue?.message ?? ''}` });
}

/** The records of a list with their paths, `items[3]`. */
export function listed(path: string, values: readonly unknown[]): readonly RawRecord<unknown>[] {
  return values.map((content, at) => ({ path: `${path}[${at}]`, content }));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
