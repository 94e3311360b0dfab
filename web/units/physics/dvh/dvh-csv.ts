import { type CumulativeDvh, commonDoseAxis, volumeAtDose } from './dvh-curve.ts';

export interface NamedDvh {
  readonly name: string;
  readonly curve: CumulativeDvh;
}

/** Dose [Gy] in the first column, then the volume [cc] of each structure that receives at least that dose. RFC 4180, CRLF. */
export function dvhCsv(curves: readonly NamedDvh[], heading: { readonly dose: string }): string {
  const axis = commonDoseAxis(
    curves.map(({ curve }) => curve),
    { atLeastPoints: 500 },
  );
  const head = [heading.dose, ...curves.map(({ name }) => `${name} (cc)`)].map(quoted);
  const rows = axis.map((doseGy) => [
    doseGy.toFixed(3),
    ...curves.map(({ curve }) => volumeAtDose(curve, doseGy).toFixed(4)),
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
