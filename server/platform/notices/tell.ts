import type { TaskCode, Values } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import type { Database } from '../database/database.ts';
import type { NoticeKind } from './contract.ts';

export interface Told {
  readonly kind: NoticeKind;
  readonly code: TaskCode;
  readonly values: Values;
  readonly path?: string | undefined;
  readonly to: { readonly personKey: string } | { readonly role: Role };
  readonly siteKey: string;
  readonly at: Date;
}

/** Tells somebody, as part of the transaction that gives the reason to. */
export async function tell(database: Database, { kind, code, values, path, to, siteKey, at }: Told): Promise<void> {
  const asked = JSON.stringify({ kind, code, said: values, path, ...to, siteKey, at });
  await sql`select notice_tell(${asked}::jsonb)`.execute(database);
}
