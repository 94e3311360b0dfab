import { DomainError, type Notice, notice } from '@isocenter/messages';
import { detectorSizeMm } from './array-detectors.ts';
import { eitherOrder } from './dates.ts';
import { DetectorList } from './detector-list.ts';
import { doseUnitOf } from './dose-unit.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { type OpgField, type OpgFile, readOpg } from './opg-file.ts';
import { negativeValues } from './plane-notices.ts';
import { type Line, numberIn, quoted } from './text-lines.ts';

export const isOpg = (first: string) => first.trim() === '<opimrtascii>';

/**
 * An OmniPro I'mRT ASCII file (`.opg`) of MatriXX, StarTrack or any other plane that software writes in this form.
 * Values count with the file's Data Factor and Data Unit.
 *
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/not-understood`, `measured-plane/not-a-number`,
 *   `measured-plane/row-length`, `measured-plane/several-planes`, `measured-plane/no-detectors`
 */
export function parseOpg(lines: readonly Line[]): MeasuredPlane {
  const file = readOpg(lines);
  const unitField = file.field('data unit');
  if (!unitField?.value)
    throw new DomainError('measured-plane/field-missing', { line: unitField?.line ?? 1, field: 'Data Unit' });
  const { unit, factor } = doseUnitOf(unitField.value, { line: unitField.line, field: 'Data Unit' });
  requireOnePlane(file);
  const array = file.field('device type')?.value || 'OmniPro';
  const dataFactor = file.field('data factor');
  const perValue = dataFactor ? numberIn(dataFactor.value, { line: dataFactor.line, field: 'Data Factor' }) : 1;
  const { detectors, corners, empty } = detectorsOf(file, { array, factor: factor * perValue });
  const arrays = detectors.arrays();
  const date = file.field('date/time')?.value ?? '';
  const { iso, ambiguous } = eitherOrder(date);
  return {
    format: 'IBA opg',
    array,
    surface: { kind: 'plane' },
    ...arrays,
    unit,
    fileUnit: unitField.value,
    measuredAt: iso ?? (date || null),
    detectorSizeMm: detectorSizeMm(array),
    notices: [
      ...orientation(array, file.field('device rotation')),
      ...(unit === 'reading' ? [notice('notice/measured-plane/not-calibrated', { array, unit: unitField.value })] : []),
      ...(unit === 'relative' ? [notice('notice/measured-plane/relative', { unit: unitField.value })] : []),
      ...(corners > 0 ? [notice('notice/measured-plane/corners-without-chamber', { array })] : []),
      ...(empty > 0 ? [notice('notice/measured-plane/without-value', { count: empty })] : []),
      ...(ambiguous ? [notice('notice/measured-plane/date-ambiguous', { date: quoted(date) })] : []),
      ...negativeValues(arrays.value, unit === 'Gy' ? 'Gy' : unitField.value),
    ],
  };
}

function requireOnePlane({ field }: OpgFile): void {
  const plane = field('plane');
  if (plane && plane.value.toUpperCase() !== 'XY')
    throw new DomainError('measured-plane/not-understood', {
      line: plane.line,
      field: 'Plane',
      found: quoted(plane.value),
      known: 'XY',
    });
  const bodies = field('number of bodies');
  const count = bodies ? numberIn(bodies.value, { line: bodies.line, field: 'Number of Bodies' }) : 1;
  if (bodies && count !== 1)
    throw new DomainError('measured-plane/several-planes', { line: bodies.line, field: 'Number of Bodies', count });
}

function orientation(array: string, rotation: OpgField | undefined): readonly Notice[] {
  return [
    notice('notice/measured-plane/orientation-assumed', { array }),
    ...(rotation && Number(rotation.value) !== 0
      ? [notice('notice/measured-plane/orientation-code', { array, code: quoted(rotation.value) })]
      : []),
  ];
}

/** The MatriXX has 1020 chambers on a grid of 32 by 32: none in the corners, which its software fills. */
const MATRIXX_SIDE = 32;

function detectorsOf(
  { xMm, rows, bodyLine }: OpgFile,
  { array, factor }: { readonly array: string; readonly factor: number },
) {
  const matrixx = /matrixx/i.test(array) && xMm.length === MATRIXX_SIDE && rows.length === MATRIXX_SIDE;
  // The StarTrack has chambers on axes and diagonals only; its file gives the whole square, 0 where none is.
  const zeroIsNone = /startrack/i.test(array);
  const detectors = new DetectorList();
  let corners = 0;
  let empty = 0;
  rows.forEach(({ yMm, values }, row) => {
    values.forEach((value, column) => {
      if (matrixx && isEnd(row, MATRIXX_SIDE) && isEnd(column, MATRIXX_SIDE)) corners++;
      else if (value === null || (zeroIsNone && value === 0)) empty++;
      else detectors.add(xMm[column]!, yMm, value * factor);
    });
  });
  if (detectors.count === 0)
    throw new DomainError('measured-plane/no-detectors', { line: bodyLine, field: 'asciibody' });
  return { detectors, corners, empty };
}

const isEnd = (index: number, count: number) => index === 0 || index === count - 1;
