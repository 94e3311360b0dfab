/** A number as it is typed, with a point or a comma; undefined where it is none. */
export function numberIn(typed: string): number | undefined {
  const text = typed.trim().replace(/[,，。]/, '.');
  return /^-?\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
