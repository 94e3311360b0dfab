import { DomainError } from '@isocenter/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasuredPlane } from './measured-plane.ts';
import { parseMeasuredPlane } from './parse-measured-plane.ts';
import { bytesOf, mccText, opgText, sncArrayText, sncPlaneText } from './testing/array-files.ts';

const parse = (text: string) => parseMeasuredPlane(bytesOf(text), { name: 'plane.txt' });
const codes = (plane: MeasuredPlane) => plane.notices.map(({ code }) => code.replace('notice/measured-plane/', ''));
function refusal(text: string): { readonly code: string; readonly line?: unknown; readonly field?: unknown } {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { line, field } = error.values;
    return { code: error.code.replace('measured-plane/', ''), line, field };
  }
  throw new Error('was not refused');
}
/** Value at a place, as the plane gives it. */
function at(plane: MeasuredPlane, xMm: number, yMm: number): number | undefined {
  const found = plane.xMm.findIndex((x, i) => Math.abs(x - xMm) < 1e-9 && Math.abs(plane.yMm[i]! - yMm) < 1e-9);
  return found < 0 ? undefined : plane.value[found];
}
/** Not symmetric in any way, so that a swapped or mirrored axis shows. */
const dose = (x: number, y: number) => 1 + 0.002 * x + 0.0005 * y;

describe('SNC MapCHECK and ArcCHECK', () => {
  test('a calibrated MapCHECK 2: 1723 detectors of a chequered grid, cGy become Gy, the interpolated table is not read', () => {
    const plane = parse(sncArrayText(dose));
    expect(plane).toMatchObject({
      format: 'SNC array',
      array: '1177 MapCHECK 2',
      surface: { kind: 'plane' },
      unit: 'Gy',
      fileUnit: 'cGy',
      measuredAt: '2020-02-13T07:48:35',
      detectorSizeMm: [0.8, 0.8],
    });
    expect(plane.value).toHaveLength((53 * 65 + 1) / 2);
    expect(at(plane, 0, 0)).toBeCloseTo(1, 9);
    expect(at(plane, 130, 160)).toBeCloseTo(1.34, 9); // 1 + 0.26 + 0.08
    expect(at(plane, -130, 160)).toBeCloseTo(0.82, 9);
    expect(at(plane, 5, 0)).toBeUndefined();
    expect(codes(plane)).toEqual(['orientation-assumed', 'unit-by-custom']);
  });

  test('without a dose calibration the values are counts, and the file says so', () => {
    const plane = parse(sncArrayText(() => 8000, { dosePerCount: 0 }));
    expect(plane).toMatchObject({ unit: 'reading', fileUnit: 'counts' });
    expect(at(plane, 0, 0)).toBe(8000);
    expect(codes(plane)).toContain('not-calibrated');
  });

  test('a MapCHECK 3: its own first words and model; a calibration that was not applied gives readings', () => {
    const text = sncArrayText(() => 1.5).replace(/^[\s\S]*?1177 MapCHECK 2/, () =>
      ['MapCHECK 3 Measurement File:\tMeasured File', '', 'Model:\t1178 MapCHECK 3', 'Absolute Dose:\t1'].join('\r\n'),
    );
    expect(parse(text)).toMatchObject({ array: '1178 MapCHECK 3', unit: 'Gy', detectorSizeMm: [0.48, 0.48] });
    const raw = parse(text.replace('Absolute Dose:\t1', 'Absolute Dose:\t0'));
    expect(raw.unit).toBe('reading');
    expect(at(raw, 0, 0)).toBeCloseTo(150_000, 6); // 150 cGy at 0.001 cGy per count
  });

  test('a detector that read 0 stays; a place without one does not', () => {
    const plane = parse(sncArrayText(() => 0, { columns: 3, rows: 3 }));
    expect([...plane.value]).toEqual([0, 0, 0, 0, 0]);
  });

  test('an ArcCHECK is an unwrapped cylinder of 66 detectors at 10 mm', () => {
    const everyOther = (column: number, row: number) => column % 2 === 0 && row % 2 === 0;
    const plane = parse(sncArrayText(dose, { array: '1220 ArcCHECK', columns: 131, rows: 41, isDetector: everyOther }));
    expect(plane.value).toHaveLength(1386);
    expect(plane.surface).toEqual({ kind: 'cylinder', radiusMm: expect.closeTo(105.0423, 4) }); // 660 / 2π
    expect(codes(plane)).toEqual(['unwrapped-cylinder', 'unit-by-custom']);
  });

  test('an orientation code other than 0 is told', () => {
    expect(codes(parse(sncArrayText(dose, { orientation: '90' })))).toContain('orientation-code');
  });

  const whole = sncArrayText(dose, { columns: 3, rows: 3 });
  const lines = whole.split('\r\n');
  const rowOfDose = lines.indexOf('Dose Counts') + 2;
  const broken = (change: (row: string) => string) => lines.with(rowOfDose, change(lines[rowOfDose]!)).join('\n');
  test.each([
    [
      'a table that ends early',
      lines.slice(0, rowOfDose + 1).join('\n'),
      'field-missing',
      'Dose Counts: COL',
      rowOfDose + 1,
    ],
    ['no flags', whole.replace('Data Flags', 'Other Flags'), 'field-missing', 'Data Flags', lines.length],
    [
      'a word for a number',
      broken((row) => row.replace(/\t[^\t]*$/, '\tx')),
      'not-a-number',
      'Dose Counts COL 3',
      rowOfDose + 1,
    ],
    ['a value too few', broken((row) => row.replace(/\t[^\t]*$/, '')), 'row-length', 'Dose Counts', rowOfDose + 1],
  ])('%s is refused with field and line', (_, text, code, field, line) => {
    expect(refusal(text)).toEqual({ code, field, line });
  });

  test('an array without any detector is refused', () => {
    expect(refusal(sncArrayText(dose, { isDetector: () => false })).code).toBe('no-detectors');
  });
});

describe('PTW .mcc', () => {
  const row = (yMm: number, points: Parameters<typeof mccText>[0][number]['points']) => ({
    fields: { SCAN_OFFAXIS_INPLANE: yMm.toFixed(2) },
    points,
  });

  test('rows of an OCTAVIUS: crossplane is x, the offset is y, values are Gy', () => {
    const plane = parse(
      mccText([
        row(-10, [
          [-10, 0.5, 1],
          [0, 0.6, 2],
        ]),
        row(10, [[10, 0.7, 3]]),
      ]),
    );
    expect(plane).toMatchObject({
      format: 'PTW mcc',
      array: 'OCTAVIUS_729',
      unit: 'Gy',
      fileUnit: 'Gy',
      measuredAt: '2021-07-28T15:49:09',
      detectorSizeMm: [5, 5],
      notices: [],
    });
    expect([...plane.xMm]).toEqual([-10, 0, 10]);
    expect([...plane.yMm]).toEqual([-10, -10, 10]);
    expect([...plane.value]).toEqual([0.5, 0.6, 0.7]);
  });

  test('axes that run the other way are turned round', () => {
    const fields = { INPLANE_AXIS_DIR: 'GUN_TARGET', CROSSPLANE_AXIS_DIR: 'RIGHT_LEFT', SCAN_OFFAXIS_INPLANE: '30.00' };
    const plane = parse(mccText([{ fields, points: [[20, 1, 1]] }]));
    expect([plane.xMm[0], plane.yMm[0]]).toEqual([-20, -30]);
  });

  const inplane = { SCAN_CURVETYPE: 'INPLANE_PROFILE', SCAN_OFFAXIS_CROSSPLANE: '0.00' };
  const diagonals = (second: number) =>
    mccText([
      row(-10, [
        [-10, 0.5, 1],
        [10, 0.6, 2],
      ]),
      {
        fields: { ...inplane, SCAN_DIAGONAL: 'FIRST_DIAGONAL' },
        points: [
          [-14.14, 0.5, 1],
          [-7.07, 0.55, 3],
        ],
      },
      {
        fields: { ...inplane, INPLANE_AXIS_DIR: 'GUN_TARGET', SCAN_DIAGONAL: 'SECOND_DIAGONAL' },
        points: [[second, 0.6, 2]],
      },
    ]);

  test('a detector of a row that a diagonal gives again counts once; one of the diagonal alone is placed on it', () => {
    const plane = parse(diagonals(-14.14));
    expect(plane.value).toHaveLength(3);
    expect(plane.xMm[2]).toBeCloseTo(-5, 2);
    expect(plane.yMm[2]).toBeCloseTo(-5, 2);
    expect(plane.notices).toEqual([{ code: 'notice/measured-plane/repeated-detectors', values: { count: 2 } }]);
  });

  test('a detector in two places is refused', () => {
    expect(refusal(diagonals(14.14))).toMatchObject({ code: 'position-differs', field: '#2' });
  });

  test('profiles of a water phantom are points along lines; depth scans are left out', () => {
    const plane = parse(
      mccText([
        { fields: { SCAN_CURVETYPE: 'PDD', MEAS_UNIT: 'A.U.' }, points: [[15, 1]] },
        {
          fields: { ...inplane, MEAS_UNIT: 'A.U.', INPLANE_AXIS_DIR: 'GUN_TARGET' },
          points: [
            [-40, 0.2],
            [40, 0.3],
          ],
        },
      ]),
    );
    expect(plane).toMatchObject({ unit: 'reading', fileUnit: 'A.U.' });
    expect([...plane.yMm]).toEqual([40, -40]);
    expect(codes(plane)).toEqual(['not-calibrated', 'profiles-only', 'depth-scans-left-out']);
  });

  const one = mccText([row(0, [[0, 1, 1]])]);
  test.each([
    ['cut short in a scan', one.slice(0, one.indexOf('END_SCAN  1')), 'field-missing', 'END_SCAN'],
    ['cut short between two scans', one.slice(0, one.indexOf('END_SCAN_DATA')), 'field-missing', 'END_SCAN_DATA'],
    ['without offset', one.replace(/\t\tSCAN_OFFAXIS.*\r\n/, ''), 'field-missing', 'SCAN_OFFAXIS_INPLANE'],
    ['without unit', one.replace(/\t\tMEAS_UNIT.*\r\n/, ''), 'field-missing', 'MEAS_UNIT'],
    ['of unknown unit', one.replace('MEAS_UNIT=GY', 'MEAS_UNIT=V'), 'not-understood', 'MEAS_UNIT'],
    ['of unknown direction', one.replace('TARGET_GUN', 'UP_DOWN'), 'not-understood', 'INPLANE_AXIS_DIR'],
    ['turned', one.replace('SCAN_ANGLE=0.00', 'SCAN_ANGLE=45.00'), 'not-understood', 'SCAN_ANGLE'],
    ['of depth scans only', one.replace('CROSSPLANE_PROFILE', 'PDD'), 'no-detectors', 'SCAN_CURVETYPE'],
    ['with a word for a number', one.replace('1.0000e+0', 'one'), 'not-a-number', 'BEGIN_DATA: value'],
  ])('a file %s is refused', (_, text, code, field) => {
    expect(refusal(text)).toMatchObject({ code, field });
  });

  test('two units in one file are refused at the line of the second', () => {
    const text = mccText([
      row(0, [[0, 1, 1]]),
      { fields: { SCAN_OFFAXIS_INPLANE: '10.00', MEAS_UNIT: 'CGY' }, points: [[0, 1, 2]] },
    ]);
    const line = text.split('\r\n').indexOf('\t\tMEAS_UNIT=CGY') + 1;
    expect(refusal(text)).toEqual({ code: 'several-units', line, field: 'MEAS_UNIT' });
  });
});

describe('OmniPro .opg', () => {
  const grid = { xMm: [-7.62, 0, 7.62], yMm: [-10, 10] };
  const cell = (x: number, y: number) => 1000 * dose(x, y);

  test.each([
    ['tabs', {}],
    ['commas', { separator: ',' }],
    ['semicolons and decimal commas', { separator: ';', written: (value: number) => String(value).replace('.', ',') }],
    ['centimetres', { lengthUnit: 'cm' as const }],
  ])('positions and mGy, written with %s', (_, options) => {
    const plane = parse(opgText(cell, { ...grid, ...options }));
    expect(plane).toMatchObject({ format: 'IBA opg', unit: 'Gy', fileUnit: 'mGy', measuredAt: null });
    expect(at(plane, 7.62, 10)).toBeCloseTo(1.02024, 9); // 1 + 0.01524 + 0.005
    expect(at(plane, -7.62, -10)).toBeCloseTo(0.97976, 9);
    expect(codes(plane)).toEqual(['orientation-assumed']);
  });

  test.each([
    ['cGy', 1000, 1, 'Gy', 10],
    ['Gy', 2, 1, 'Gy', 2],
    ['mGy', 2000, 0.5, 'Gy', 1],
    ['1/10 %', 1000, 1, 'relative', 1],
    ['%', 50, 1, 'relative', 0.5],
    ['cnt', 12884.5, 1, 'reading', 12884.5],
  ])('unit %s: %d with data factor %d is %s %d', (unit, written, factor, kind, value) => {
    const fields = { 'Data Unit': unit, 'Data Factor': String(factor) };
    const plane = parse(opgText(() => written, { ...grid, fields }));
    expect(plane).toMatchObject({ unit: kind, fileUnit: unit });
    expect(plane.value[0]).toBeCloseTo(value, 9);
  });

  test('a MatriXX has no chamber in its corners, a StarTrack none where 0 stands, and an empty cell is none', () => {
    const side = Array.from({ length: 32 }, (_, i) => (i - 15.5) * 7.619);
    const matrixx = parse(opgText(() => 5, { xMm: side, yMm: side, fields: { 'Device Type': 'MatriXX' } }));
    expect(matrixx.value).toHaveLength(1020);
    expect(codes(matrixx)).toContain('corners-without-chamber');
    const starTrack = parse(
      opgText((x, y) => (x === y ? 3 : 0), {
        xMm: [-5, 0, 5],
        yMm: [-5, 0, 5],
        fields: { 'Device Type': 'StarTrack' },
      }),
    );
    expect([...starTrack.xMm]).toEqual([-5, 0, 5]);
    const gaps = parse(opgText((x, y) => (x < 0 ? '' : x + y === 10 ? 'NaN' : 0), grid));
    expect([...gaps.value]).toEqual([0, 0, 0]);
    expect(gaps.notices).toContainEqual({ code: 'notice/measured-plane/without-value', values: { count: 3 } });
  });

  test.each([
    ['13/02/2020 10:11:12', '2020-02-13T10:11:12', false],
    ['02/13/2020', '2020-02-13', false],
    ['02/03/2020 10:11:12', '02/03/2020 10:11:12', true],
  ])('the date %s is %s, ambiguous: %s', (text, measuredAt, ambiguous) => {
    const plane = parse(opgText(cell, { ...grid, fields: { 'Date/Time': text } }));
    expect(plane.measuredAt).toBe(measuredAt);
    expect(codes(plane).includes('date-ambiguous')).toBe(ambiguous);
  });

  const whole = opgText(cell, grid);
  test.each([
    ['cut short', whole.slice(0, whole.indexOf('</asciibody>')), 'field-missing', '</asciibody>'],
    ['without unit', whole.replace(/Data Unit:.*\r\n/, ''), 'field-missing', 'Data Unit'],
    ['of a gamma map', whole.replace('mGy', 'Gamma'), 'not-understood', 'Data Unit'],
    ['of another plane', whole.replace('XY', 'XZ'), 'not-understood', 'Plane'],
    ['of another separator', whole.replace('[Tab]', '[CR]'), 'not-understood', 'Separator'],
    ['in inches', whole.replaceAll('[mm]', '[in]'), 'not-understood', 'Length Unit'],
    ['of several planes', whole.replace(/Bodies: +1/, 'Bodies:  3'), 'several-planes', 'Number of Bodies'],
    ['with a row too few', whole.replace(/\r\n-10\t.*\r\n/, '\r\n'), 'row-length', 'No. of Rows'],
    ['with a word for a number', whole.replace(/\n10\t\d/, '\n10\tO'), 'not-a-number', 'asciibody'],
  ])('a file %s is refused', (_, text, code, field) => {
    expect(refusal(text)).toMatchObject({ code, field });
  });
});

describe('SNC extracted plane', () => {
  const grid = { xMm: [-1, 0, 1], yMm: [5, 4] };

  test('cGy and mm; holes are absent', () => {
    const plane = parse(sncPlaneText((x, y) => (x === 0 && y === 5 ? 'None' : 100 * dose(x, y)), grid));
    expect(plane).toMatchObject({ format: 'SNC plane', unit: 'Gy', fileUnit: 'cGy' });
    expect(plane.value).toHaveLength(5);
    expect(at(plane, 1, 4)).toBeCloseTo(1.004, 9);
    expect(codes(plane)).toEqual(['orientation-assumed', 'without-value']);
  });

  test('a row too short is refused', () => {
    const text = sncPlaneText(() => 1, grid).replace(/\n4\t1/, '\n4');
    expect(refusal(text)).toEqual({ code: 'row-length', line: 7, field: '*Y\\X' });
  });
});

test.each(['', '\u0000\u0001binary', 'x y dose\n1 2 3'])('%j is no measured plane', (text) => {
  expect(refusal(text).code).toBe('unknown-format');
});

test('a byte order mark, UTF-16 and old Mac line ends are read', () => {
  const text = mccText([{ fields: { SCAN_OFFAXIS_INPLANE: '0' }, points: [[5, 1, 1]] }]);
  const utf16 = new Uint8Array(2 + 2 * text.length);
  utf16.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) utf16[2 + 2 * i] = text.charCodeAt(i);
  for (const bytes of [bytesOf(`\ufeff${text}`), utf16, bytesOf(text.replaceAll('\r\n', '\r'))])
    expect(parseMeasuredPlane(bytes, { name: 'plane.mcc' }).xMm[0]).toBe(5);
});

test('whatever is cut out of a file or written over it, the outcome is a plane of finite numbers or a refusal', () => {
  const files = [
    sncArrayText(dose, { columns: 5, rows: 5 }),
    mccText([{ fields: { SCAN_OFFAXIS_INPLANE: '0' }, points: [[5, 1, 1]] }]),
    opgText((x, y) => x + y, { xMm: [0, 1], yMm: [0, 1] }),
    sncPlaneText((x, y) => x + y, { xMm: [0, 1], yMm: [0, 1] }),
  ].map(bytesOf);
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.uint8Array({ maxLength: 12 }),
      (file, start, cut, put) => {
        const from = start % file.length;
        const mutated = Uint8Array.from([...file.subarray(0, from), ...put, ...file.subarray(from + cut)]);
        try {
          const plane = parseMeasuredPlane(mutated, { name: 'plane.txt' });
          expect(plane.value.length).toBeGreaterThan(0);
          expect([...plane.xMm, ...plane.yMm, ...plane.value].every(Number.isFinite)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
