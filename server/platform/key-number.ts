/** Keys are numbers inside and text outside; a text that is none names nothing. */
export function keyNumber(key: string): number {
  return /^\d{1,15}$/.test(key) ? Number(key) : -1;
}
