/** SQL conditions over a row; `write` is that of every change, before and after it. */
export interface RowConditions {
  readonly read: string;
  /** Nobody of the application writes the table where there is none. */
  readonly write?: string;
  /** Where a change of what is there is for others than an addition. */
  readonly update?: string;
  readonly remove?: string;
}

/** Whoever acts may do so at the site of the row. Asked once a statement. */
export const atSitesOf = (action: string, site = 'site_key') =>
  `${site} = any ((select access_sites('${action}'))::bigint[])`;

/** Other conditions for a table that {@link rowSecurity} has bound already. */
export function rowSecurityAnew(table: string, conditions: RowConditions): string[] {
  const policies = ['reading', 'adding', 'changing', 'removing'];
  return [
    ...policies.map((policy) => `drop policy if exists ${policy} on ${table}`),
    ...rowSecurity(table, conditions),
  ];
}

/**
 * Statements that bind a table to row-level security. Reading is a policy of its own, so that a right to write shows nothing. A
 * condition asks for rights inside `(select …)`: once a statement, not once a row.
 */
export function rowSecurity(table: string, { read, write, update = write, remove = write }: RowConditions): string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy reading on ${table} for select using (${read})`,
    ...(write === undefined ? [] : [`create policy adding on ${table} for insert with check (${write})`]),
    ...(update === undefined ? [] : [`create policy changing on ${table} for update using (${update})`]),
    ...(remove === undefined ? [] : [`create policy removing on ${table} for delete using (${remove})`]),
  ];
}
