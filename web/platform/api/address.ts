type Asked = string | number | boolean | undefined;

/** What stands in an address: the parts that its path names in braces, and its query. */
export interface InAddress {
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  /** What is undefined is left out. */
  readonly query?: Readonly<Record<string, Asked>> | undefined;
}

/** `/api/forms/{formKey}` with its parts filled in, and the query behind. */
export function address(template: string, { path = {}, query = {} }: InAddress): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size === 0 ? filled : `${filled}?${asked}`;
}
