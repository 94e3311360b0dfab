import { type RawBuilder, sql } from 'kysely';

/** Rows as one parameter for `jsonb_to_recordset`. PostgreSQL holds no NUL character in text; crooked files hold some where DICOM asks for a space. */
export function jsonRows(rows: readonly object[]): RawBuilder<unknown> {
  const text = JSON.stringify(rows);
  return sql`${text.includes('\\u0000') ? JSON.stringify(rows, withoutNul) : text}::jsonb`;
}

function withoutNul(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}
