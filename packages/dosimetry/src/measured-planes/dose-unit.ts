import { DomainError } from '@isocenter/messages';
import type { MeasuredPlane } from './measured-plane.ts';
import { quoted } from './text-lines.ts';

/** What a unit of a file means: `value * factor` is in `unit`. */
export interface DoseUnit {
  readonly unit: MeasuredPlane['unit'];
  readonly factor: number;
}

const UNITS: Readonly<Record<string, DoseUnit>> = {
  gy: { unit: 'Gy', factor: 1 },
  cgy: { unit: 'Gy', factor: 0.01 },
  mgy: { unit: 'Gy', factor: 0.001 },
  µgy: { unit: 'Gy', factor: 1e-6 },
  ugy: { unit: 'Gy', factor: 1e-6 },
  '%': { unit: 'relative', factor: 0.01 },
  '1/10%': { unit: 'relative', factor: 0.001 },
  '1/10 %': { unit: 'relative', factor: 0.001 },
  cnt: { unit: 'reading', factor: 1 },
  counts: { unit: 'reading', factor: 1 },
  'a.u.': { unit: 'reading', factor: 1 },
  c: { unit: 'reading', factor: 1 },
  nc: { unit: 'reading', factor: 1 },
};

/** @throws DomainError `measured-plane/not-understood` */
export function doseUnitOf(text: string, { line, field }: { readonly line: number; readonly field: string }): DoseUnit {
  const known = UNITS[text.trim().toLowerCase()];
  if (known) return known;
  throw new DomainError('measured-plane/not-understood', {
    line,
    field,
    found: quoted(text.trim()),
    known: 'Gy, cGy, mGy, %, 1/10%, cnt, A.U.',
  });
}
