import type { z } from 'zod';

type Plain = string | number | bigint | boolean | symbol | null | undefined;

type ReadonlyDeep<T> = T extends Plain ? T : T extends object ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> } : T;

/** What a schema of a contract describes, read-only to its depth; the pages import this type only, never the schema. */
export type TypeOf<Schema extends z.ZodType> = ReadonlyDeep<z.output<Schema>>;
