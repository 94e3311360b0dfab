import { DomainError, notice } from '@isocenter/messages';
import { detectorSizeMm } from './array-detectors.ts';
import { namedMonth } from './dates.ts';
import { DetectorList } from './detector-list.ts';
import { type DoseUnit, doseUnitOf } from './dose-unit.ts';
import { type MccPoint, type MccScan, readMccScans } from './mcc-scans.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { placeOnScan } from './place-on-scan.ts';
import { negativeValues } from './plane-notices.ts';
import type { Line } from './text-lines.ts';

export const isMcc = (first: string) => first.trim() === 'BEGIN_SCAN_DATA';

/** A detector that two scans give must lie in one place: as close as two decimals of a diagonal allow [mm]. */
const SAME_PLACE_MM = 0.02;

/**
 * A PTW `.mcc` file (VeriSoft, BeamAdjust, MEPHYSTO): the detectors of OCTAVIUS 729, 1000 SRS, 1500 or STARCHECK, which the file gives
 * row by row and along both diagonals; or profiles of a water phantom. A detector in several scans counts once.
 *
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/not-a-number`, `measured-plane/not-understood`,
 *   `measured-plane/several-units`, `measured-plane/position-differs`, `measured-plane/no-detectors`
 */
export function parseMcc(lines: readonly Line[]): MeasuredPlane {
  const scans = readMccScans(lines);
  const profiles = scans.filter((scan) => required(scan, 'SCAN_CURVETYPE').value.endsWith('_PROFILE'));
  const [first] = profiles;
  if (!first) throw new DomainError('measured-plane/no-detectors', { line: lines.length, field: 'SCAN_CURVETYPE' });
  const array = first.field('DETECTOR')?.value ?? first.field('SCAN_DEVICE')?.value ?? 'PTW';
  const { dose, fileUnit } = commonUnit(profiles);
  const { detectors, repeated, numbered } = detectorsOf(profiles, dose.factor);
  const arrays = detectors.arrays();
  const measuredAt = first.field('MEAS_DATE')?.value;
  return {
    format: 'PTW mcc',
    array,
    surface: { kind: 'plane' },
    ...arrays,
    unit: dose.unit,
    fileUnit,
    measuredAt: measuredAt ? namedMonth(measuredAt) : null,
    detectorSizeMm: detectorSizeMm(array),
    notices: [
      ...(dose.unit === 'reading' ? [notice('notice/measured-plane/not-calibrated', { array, unit: fileUnit })] : []),
      ...(dose.unit === 'relative' ? [notice('notice/measured-plane/relative', { unit: fileUnit })] : []),
      ...(numbered ? [] : [notice('notice/measured-plane/profiles-only', { count: profiles.length })]),
      ...(repeated > 0 ? [notice('notice/measured-plane/repeated-detectors', { count: repeated })] : []),
      ...(scans.length > profiles.length
        ? [notice('notice/measured-plane/depth-scans-left-out', { count: scans.length - profiles.length })]
        : []),
      ...negativeValues(arrays.value, dose.unit === 'Gy' ? 'Gy' : fileUnit),
    ],
  };
}

function required(scan: MccScan, field: string) {
  const found = scan.field(field);
  if (!found) throw new DomainError('measured-plane/field-missing', { line: scan.line, field });
  return found;
}

function commonUnit(scans: readonly MccScan[]): { readonly dose: DoseUnit; readonly fileUnit: string } {
  const [first, ...others] = scans.map((scan) => required(scan, 'MEAS_UNIT'));
  const differing = others.find(({ value }) => value !== first!.value);
  if (differing)
    throw new DomainError('measured-plane/several-units', {
      line: differing.line,
      field: 'MEAS_UNIT',
      found: differing.value,
      expected: first!.value,
    });
  return {
    dose: doseUnitOf(first!.value, { line: first!.line, field: 'MEAS_UNIT' }),
    fileUnit: FILE_UNITS[first!.value] ?? first!.value,
  };
}

/** PTW writes units in capitals. */
const FILE_UNITS: Readonly<Record<string, string>> = { GY: 'Gy', CGY: 'cGy', MGY: 'mGy' };

function detectorsOf(scans: readonly MccScan[], factor: number) {
  const detectors = new DetectorList();
  const known = new Map<string, readonly [x: number, y: number]>();
  let repeated = 0;
  for (const scan of scans) {
    const place = placeOnScan(scan);
    for (const point of scan.points) {
      const [x, y] = place(point.positionMm);
      const before = point.detector === null ? undefined : known.get(point.detector);
      if (before) {
        repeated++;
        requireSamePlace(point, [x, y], before);
        continue;
      }
      if (point.detector !== null) known.set(point.detector, [x, y]);
      detectors.add(x, y, point.value * factor);
    }
  }
  if (detectors.count === 0)
    throw new DomainError('measured-plane/no-detectors', { line: scans[0]!.line, field: 'BEGIN_DATA' });
  return { detectors, repeated, numbered: known.size > 0 };
}

type Place = readonly [x: number, y: number];
function requireSamePlace(point: MccPoint, here: Place, before: Place): void {
  if (Math.hypot(here[0] - before[0], here[1] - before[1]) <= SAME_PLACE_MM) return;
  const written = (place: Place) => place.map((mm) => mm.toFixed(2)).join(', ');
  throw new DomainError('measured-plane/position-differs', {
    line: point.line,
    field: point.detector ?? '',
    found: written(here),
    expected: written(before),
  });
}
