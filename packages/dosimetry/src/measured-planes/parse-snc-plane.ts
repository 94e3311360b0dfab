import { DomainError, notice } from '@isocenter/messages';
import { DetectorList } from './detector-list.ts';
import { doseUnitOf } from './dose-unit.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { negativeValues } from './plane-notices.ts';
import { type Line, numberIn, quoted } from './text-lines.ts';

export const isSncPlane = (first: string) => /^\*Version:/.test(first);

/** What an SNC file writes where the plane has no dose. */
const HOLE = /^(none|nan)?$/i;

/**
 * A plane that SNC Patient extracted from a plan (`.snc`): lines `*Name:<tab>value`, then `*Y\X` with the x of each column, then rows.
 * Of an ArcCHECK it is the unwrapped cylinder, the only form in which its measurement can be compared with a plan.
 *
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/not-understood`, `measured-plane/not-a-number`,
 *   `measured-plane/row-length`, `measured-plane/no-detectors`
 */
export function parseSncPlane(lines: readonly Line[]): MeasuredPlane {
  const grid = lines.findIndex(({ text }) => text.startsWith('*Y\\X'));
  if (grid < 0) throw new DomainError('measured-plane/field-missing', { line: lines.length, field: '*Y\\X' });
  const dose = field(lines, '*Dose Units');
  const { unit, factor } = doseUnitOf(dose.value, { line: dose.line, field: '*Dose Units' });
  const length = field(lines, '*Coordinate Units');
  const perUnit = { mm: 1, cm: 10 }[length.value];
  if (!perUnit)
    throw new DomainError('measured-plane/not-understood', {
      line: length.line,
      field: '*Coordinate Units',
      found: quoted(length.value),
      known: 'mm, cm',
    });
  const { detectors, holes } = pointsOf(lines.slice(grid), { perUnit, factor });
  const arrays = detectors.arrays();
  return {
    format: 'SNC plane',
    array: 'SNC plane',
    surface: { kind: 'plane' },
    ...arrays,
    unit,
    fileUnit: dose.value,
    measuredAt: null,
    detectorSizeMm: null,
    notices: [
      notice('notice/measured-plane/orientation-assumed', { array: 'SNC plane' }),
      ...(unit === 'relative' ? [notice('notice/measured-plane/relative', { unit: dose.value })] : []),
      ...(holes > 0 ? [notice('notice/measured-plane/without-value', { count: holes })] : []),
      ...negativeValues(arrays.value, unit === 'Gy' ? 'Gy' : dose.value),
    ],
  };
}

function field(lines: readonly Line[], name: string): { readonly line: number; readonly value: string } {
  const line = lines.find(({ text }) => text.startsWith(`${name}:`));
  if (!line) throw new DomainError('measured-plane/field-missing', { line: 1, field: name });
  return { line: line.number, value: line.text.slice(name.length + 1).trim() };
}

function pointsOf(
  [heading, ...below]: readonly Line[],
  { perUnit, factor }: { readonly perUnit: number; readonly factor: number },
) {
  const xMm = cells(heading!)
    .slice(1)
    .map((cell) => perUnit * numberIn(cell, { line: heading!.number, field: '*Y\\X' }));
  const detectors = new DetectorList();
  let holes = 0;
  for (const line of below) {
    if (line.text.trim() === '') continue;
    const [y, ...values] = cells(line);
    if (values.length !== xMm.length)
      throw new DomainError('measured-plane/row-length', {
        line: line.number,
        field: '*Y\\X',
        found: values.length,
        expected: xMm.length,
      });
    const yMm = perUnit * numberIn(y!, { line: line.number, field: '*Y\\X: y' });
    values.forEach((cell, column) => {
      if (HOLE.test(cell.trim())) holes++;
      else
        detectors.add(xMm[column]!, yMm, factor * numberIn(cell, { line: line.number, field: `*Y\\X: ${column + 1}` }));
    });
  }
  if (detectors.count === 0)
    throw new DomainError('measured-plane/no-detectors', { line: heading!.number, field: '*Y\\X' });
  return { detectors, holes };
}

/** Cells between tabs; a tab at the end of the line opens none. */
function cells({ text }: Line): readonly string[] {
  return text.replace(/\t$/, '').split('\t');
}
