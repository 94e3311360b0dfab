import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { SearchParameter } from './kind.ts';

type Condition = RawBuilder<SqlBool>;
const NONE: Condition = sql<SqlBool>`false`;

/** `system|code`, `|code` or `code`, of a column whose codes are of one system. */
export function token(column: RawBuilder<unknown>, documentation: string, system = ''): SearchParameter {
  return {
    type: 'token',
    documentation,
    condition: (value) => {
      const [asked, code] = value.includes('|') ? cut(value, '|') : [system, value];
      return asked === system ? sql<SqlBool>`${column} = ${code}` : NONE;
    },
  };
}

/** A word of the text begins with the value, whatever the case. */
export function beginningOfWord(text: RawBuilder<unknown>, documentation: string): SearchParameter {
  return {
    type: 'string',
    documentation,
    condition: (value) => sql<SqlBool>`${text} ~* ${`(^|[\\s^=])${value.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}`}`,
  };
}

/** A key, as `Type/7` or `7`. */
export function reference(column: RawBuilder<unknown>, type: string, documentation: string): SearchParameter {
  return {
    type: 'reference',
    documentation,
    condition: (value) =>
      sql<SqlBool>`${column} = ${value.startsWith(`${type}/`) ? value.slice(type.length + 1) : value}`,
  };
}

const COMPARED = { eq: '=', ge: '>=', gt: '>', le: '<=', lt: '<' } as const;

/** An instant with a comparison: `ge2026-03-09T08:00:00Z`. A day alone begins at midnight UTC; `eq` of a day is the whole of it. */
export function instant(column: RawBuilder<unknown>, documentation: string): SearchParameter {
  return {
    type: 'date',
    documentation,
    condition: (value) => {
      const [, prefix = 'eq', text = ''] = /^(eq|ge|gt|le|lt)?(\d{4}-\d{2}-\d{2}(?:T.*)?)$/.exec(value) ?? [];
      const from = new Date(text);
      if (Number.isNaN(from.getTime())) return undefined;
      const isDay = !text.includes('T');
      const after = new Date(from.getTime() + (isDay ? 86_400_000 : 1));
      if (prefix === 'eq') return sql<SqlBool>`${column} >= ${from} and ${column} < ${after}`;
      const edge = isDay && (prefix === 'gt' || prefix === 'le') ? after : from;
      const compared =
        isDay && prefix === 'gt' ? '>=' : isDay && prefix === 'le' ? '<' : COMPARED[prefix as keyof typeof COMPARED];
      return sql<SqlBool>`${column} ${sql.raw(compared)} ${edge}`;
    },
  };
}

/** The parts before and after the first `separator`; the second is empty where there is none. */
export function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
