import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What projects, patents and recognitions of the register have in common. */

export const key = z.string().regex(/^\d{1,15}$/);
export const words = (most: number) => z.string().trim().max(most);
export const said = (most: number) => words(most).min(1);
export const day = z.iso.date();
/** Of an item of a list: made by the page, so that a change of the item is told as one. */
export const itemId = z.string().regex(/^[\w-]{1,40}$/);
/** Hundredths of the currency. */
export const cents = z.int().min(0).max(1_000_000_000_000);

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD'] as const;

/** In one language at least. */
export const Title = z
  .object({ zh: words(400), en: words(400) })
  .refine(({ zh, en }) => zh !== '' || en !== '', { path: ['zh'] });

/** In the order in which they are named. `isOurs`: null while nobody has said. */
export const EntryPerson = z
  .object({
    id: itemId,
    name: said(120),
    personKey: key.nullable().describe('With an account here.'),
    isOurs: z.boolean().nullable(),
  })
  .refine(({ personKey, isOurs }) => personKey === null || isOurs === true, { path: ['isOurs'] });
export type EntryPerson = TypeOf<typeof EntryPerson>;

/** How an entry stands. */
export const entryMeta = {
  entryKey: key,
  revision: z.int(),
  isPublic: z.boolean(),
  inError: z.boolean(),
  reason: z.string().nullable().describe('Of the last correction.'),
  recordedBy: Colleague.nullable(),
  recordedAt: z.iso.datetime(),
};
export const EntryMeta = z.object(entryMeta);
export type EntryMeta = TypeOf<typeof EntryMeta>;

/** `PUT` of an entry: what it says from now on; a reason where something that was said is changed, or it was entered in error. */
export const changeOf = <Content extends z.ZodType>(content: Content) =>
  z.object({ content, inError: z.boolean(), reason: words(500) });

/** `PUT …/public` */
export const AskedPublic = z.object({ isPublic: z.boolean() });
