import { DomainError } from '@isocenter/messages';
import { type Line, numberIn } from './text-lines.ts';

/** A `KEY=value` of a scan and the line in which it stands. */
export interface MccField {
  readonly line: number;
  readonly value: string;
}

export interface MccPoint {
  readonly line: number;
  /** Along the scan [mm]. */
  readonly positionMm: number;
  readonly value: number;
  /** Number of the detector, `#489`; absent in scans of a single detector, whose third column is the reference. */
  readonly detector: string | null;
}

/** One BEGIN_SCAN … END_SCAN of a PTW `.mcc` file. */
export interface MccScan {
  readonly line: number;
  readonly field: (name: string) => MccField | undefined;
  readonly points: readonly MccPoint[];
}

/**
 * @throws DomainError `measured-plane/field-missing` if a scan, its data or the file do not end, `measured-plane/not-a-number`
 */
export function readMccScans(lines: readonly Line[]): readonly MccScan[] {
  const scans: MccScan[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*BEGIN_SCAN\s+\d+/.test(lines[at]!.text)) continue;
    const end = lines.findIndex(({ text }, line) => line > at && /^\s*(END_SCAN|BEGIN_SCAN)\s+\d+/.test(text));
    if (end < 0 || !lines[end]!.text.includes('END_SCAN'))
      throw new DomainError('measured-plane/field-missing', {
        line: lines[end < 0 ? lines.length - 1 : end]!.number,
        field: 'END_SCAN',
      });
    scans.push(scanOf(lines.slice(at, end)));
    at = end;
  }
  if (!lines.some(({ text }) => text.trim() === 'END_SCAN_DATA'))
    throw new DomainError('measured-plane/field-missing', { line: lines.at(-1)!.number, field: 'END_SCAN_DATA' });
  return scans;
}

function scanOf(lines: readonly Line[]): MccScan {
  const begin = lines.findIndex(({ text }) => text.trim() === 'BEGIN_DATA');
  const end = lines.findIndex(({ text }) => text.trim() === 'END_DATA');
  const last = lines.at(-1)!.number;
  if (begin < 0) throw new DomainError('measured-plane/field-missing', { line: last, field: 'BEGIN_DATA' });
  if (end < begin) throw new DomainError('measured-plane/field-missing', { line: last, field: 'END_DATA' });
  const fields = new Map<string, MccField>();
  for (const { number, text } of lines.slice(0, begin)) {
    const equals = text.indexOf('=');
    if (equals > 0) fields.set(text.slice(0, equals).trim(), { line: number, value: text.slice(equals + 1).trim() });
  }
  return {
    line: lines[0]!.number,
    field: (name) => fields.get(name),
    points: lines.slice(begin + 1, end).flatMap(pointOf),
  };
}

function pointOf({ number: line, text }: Line): MccPoint[] {
  const [position, value, further] = text.trim().split(/\s+/);
  if (!position) return [];
  if (value === undefined) throw new DomainError('measured-plane/field-missing', { line, field: 'BEGIN_DATA: value' });
  return [
    {
      line,
      positionMm: numberIn(position, { line, field: 'BEGIN_DATA: position' }),
      value: numberIn(value, { line, field: 'BEGIN_DATA: value' }),
      detector: further?.startsWith('#') ? further : null,
    },
  ];
}
