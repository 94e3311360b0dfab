/** The key of a record of several columns, written as the database writes it: `["Bladder", "9f…"]`. */
export function recordKey(columns: readonly string[]): string {
  return `[${columns.map((column) => JSON.stringify(column)).join(', ')}]`;
}
