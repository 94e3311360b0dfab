/** Of a new item of a list: the record tells by it which item changed. */
export function freshId(): string {
  return crypto.randomUUID().slice(0, 13);
}
