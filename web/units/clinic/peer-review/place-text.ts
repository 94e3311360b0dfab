/** x, y, z to a tenth of a millimetre: `-12.5, 80.0, 4.0`. */
export function placeText(atMm: readonly [number, number, number]): string {
  return atMm.map((mm) => mm.toFixed(1).replace('-', '\u2212')).join(', ');
}
