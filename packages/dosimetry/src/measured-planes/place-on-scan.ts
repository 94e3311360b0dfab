import { DomainError } from '@isocenter/messages';
import type { MccField, MccScan } from './mcc-scans.ts';
import { numberIn, quoted } from './text-lines.ts';

/**
 * Where the points of a PTW scan lie, IEC x and y [mm] by their position along the scan. The file states in which direction its
 * coordinates grow: `TARGET_GUN` is towards the gantry, `LEFT_RIGHT` to the right of someone who faces it.
 *
 * Diagonals run from target to gun: the first from left to right, the second from right to left. That was read from the numbers of the
 * detectors, which the rows give, too; the second one names its direction `GUN_TARGET` and runs from target to gun all the same.
 *
 * @throws DomainError `measured-plane/not-understood`, `measured-plane/field-missing`, `measured-plane/not-a-number`
 */
export function placeOnScan(scan: MccScan): (positionMm: number) => readonly [x: number, y: number] {
  const diagonal = oneOf(scan, 'SCAN_DIAGONAL', DIAGONALS) ?? 0;
  const right = oneOf(scan, 'CROSSPLANE_AXIS_DIR', CROSSPLANE) ?? 1;
  const angle = scan.field('SCAN_ANGLE');
  if (angle && numberIn(angle.value, { line: angle.line, field: 'SCAN_ANGLE' }) !== 0)
    throw notUnderstood(angle, 'SCAN_ANGLE', '0');
  if (diagonal !== 0) return (position) => [(diagonal * right * position) / Math.SQRT2, position / Math.SQRT2];
  const towardsGantry = oneOf(scan, 'INPLANE_AXIS_DIR', INPLANE) ?? 1;
  switch (scan.field('SCAN_CURVETYPE')?.value) {
    case 'CROSSPLANE_PROFILE': {
      const y = towardsGantry * offset(scan, 'SCAN_OFFAXIS_INPLANE');
      return (position) => [right * position, y];
    }
    case 'INPLANE_PROFILE': {
      const x = right * offset(scan, 'SCAN_OFFAXIS_CROSSPLANE');
      return (position) => [x, towardsGantry * position];
    }
    default:
      throw notUnderstood(scan.field('SCAN_CURVETYPE')!, 'SCAN_CURVETYPE', 'CROSSPLANE_PROFILE, INPLANE_PROFILE');
  }
}

const INPLANE: Readonly<Record<string, number>> = { TARGET_GUN: 1, GUN_TARGET: -1 };
const CROSSPLANE: Readonly<Record<string, number>> = { LEFT_RIGHT: 1, RIGHT_LEFT: -1 };
const DIAGONALS: Readonly<Record<string, number>> = { NOT_DIAGONAL: 0, FIRST_DIAGONAL: 1, SECOND_DIAGONAL: -1 };

function oneOf(scan: MccScan, name: string, known: Readonly<Record<string, number>>): number | undefined {
  const field = scan.field(name);
  if (!field) return undefined;
  const meaning = known[field.value];
  if (meaning === undefined) throw notUnderstood(field, name, Object.keys(known).join(', '));
  return meaning;
}

function offset(scan: MccScan, name: string): number {
  const field = scan.field(name);
  if (!field) throw new DomainError('measured-plane/field-missing', { line: scan.line, field: name });
  return numberIn(field.value, { line: field.line, field: name });
}

function notUnderstood(field: MccField, name: string, known: string): DomainError {
  return new DomainError('measured-plane/not-understood', {
    line: field.line,
    field: name,
    found: quoted(field.value),
    known,
  });
}
