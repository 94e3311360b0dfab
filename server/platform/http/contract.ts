import { z } from 'zod';

/** What the contracts of several parts share. */

/** What fills the sentence of a code. */
export const Values = z.record(z.string(), z.union([z.string(), z.number()])).meta({ id: 'Values' });

/** One of the codes of a table of sentences of `packages/messages`. */
export const codeOf = <Code extends string>(sentences: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(sentences) as Code[]);
