/**
 * Files of detector arrays, written by hand in the forms of their makers' software for the tests: no measurement, no vendor's file.
 * `value` gives the dose at a point of the array [mm].
 */
type Dose = (xMm: number, yMm: number) => number;

interface SncOptions {
  readonly array?: string;
  readonly columns?: number;
  readonly rows?: number;
  /** 0: not calibrated to dose. */
  readonly dosePerCount?: number;
  readonly orientation?: string;
  readonly isDetector?: (column: number, row: number) => boolean;
}

/** A measurement of SNC Patient; `value` in Gy, or in counts where `dosePerCount` is 0. Every other place holds no detector. */
export function sncArrayText(value: Dose, options: SncOptions = {}): string {
  const { array = '1177 MapCHECK 2', columns = 53, rows = 65, dosePerCount = 0.001, orientation = '0' } = options;
  const isDetector = options.isDetector ?? ((column, row) => (column + row) % 2 === 0);
  const xCm = (column: number) => (column - (columns - 1) / 2) * 0.5;
  const yCm = (row: number) => ((rows - 1) / 2 - row) * 0.5;
  const table = (name: string, cell: (column: number, row: number) => number) =>
    [
      name,
      'Ycm\tROW\t',
      ...Array.from({ length: rows }, (_, row) =>
        [yCm(row), rows - row, ...Array.from({ length: columns }, (_, column) => cell(column, row))].join('\t'),
      ),
      ['', 'COL', ...Array.from({ length: columns }, (_, column) => column + 1)].join('\t'),
      ['', 'Xcm', ...Array.from({ length: columns }, (_, column) => xCm(column))].join('\t'),
      '',
    ].join('\r\n');
  const cGy = (column: number, row: number) =>
    isDetector(column, row) && dosePerCount > 0 ? 100 * value(10 * xCm(column), 10 * yCm(row)) : 0;
  const counts = (column: number, row: number) =>
    !isDetector(column, row)
      ? 0
      : dosePerCount > 0
        ? cGy(column, row) / dosePerCount
        : value(10 * xCm(column), 10 * yCm(row));
  return [
    '** WARNING! Editing this file can cause it to become unusable with the SNC Patient software.',
    '',
    '6.2.3.2',
    'File Revision:\tB',
    'Measured File',
    'Sun Nuclear Corporation',
    array,
    '',
    'Date:\t02/13/20\tTime:\t7:48:35',
    'Overrange Error:\t0',
    '',
    `Dose per Count:\t${dosePerCount.toFixed(10)}`,
    `Orientation:\t${orientation}`,
    '',
    `Rows:\t${rows}`,
    `Cols:\t${columns}`,
    '',
    table('Corrected Counts', counts),
    table('Dose Counts', cGy),
    table('Data Flags', (column, row) => (isDetector(column, row) ? 69 : 68)),
    table('Dose Interpolated', () => 999),
  ].join('\r\n');
}

interface MccScanOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly points: readonly (readonly [positionMm: number, value: number, detector?: number])[];
}

/** A PTW file of these scans; each scan's fields stand over those that all share. */
export function mccText(scans: readonly MccScanOptions[]): string {
  const shared = {
    PROGRAM: 'VeriSoft 8.1.1.0',
    MEAS_DATE: '28-Jul-2021 15:49:09',
    INPLANE_AXIS_DIR: 'TARGET_GUN',
    CROSSPLANE_AXIS_DIR: 'LEFT_RIGHT',
    DETECTOR: 'OCTAVIUS_729',
    SCAN_CURVETYPE: 'CROSSPLANE_PROFILE',
    SCAN_ANGLE: '0.00',
    SCAN_DIAGONAL: 'NOT_DIAGONAL',
    MEAS_UNIT: 'GY',
  };
  const scanText = ({ fields, points }: MccScanOptions, index: number) => [
    `\tBEGIN_SCAN  ${index + 1}`,
    ...Object.entries({ ...shared, ...fields }).map(([name, value]) => `\t\t${name}=${value}`),
    '\t\tBEGIN_DATA',
    ...points.map(
      ([position, value, detector]) =>
        `\t\t\t${position.toFixed(2)}\t\t${value.toExponential(4)}${detector === undefined ? '' : `\t\t#${detector}`}`,
    ),
    '\t\tEND_DATA',
    `\tEND_SCAN  ${index + 1}`,
  ];
  return ['BEGIN_SCAN_DATA', '\tFORMAT=CC-Export V1.9', ...scans.flatMap(scanText), 'END_SCAN_DATA'].join('\r\n');
}

interface OpgOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly separator?: string;
  readonly lengthUnit?: 'mm' | 'cm';
  readonly xMm: readonly number[];
  readonly yMm: readonly number[];
  /** How a number is written; a decimal comma, for instance. */
  readonly written?: (value: number) => string;
}

/** An OmniPro ASCII file whose cells hold `cell(x, y)`: a number in the file's own unit, or text as it is. */
export function opgText(cell: (xMm: number, yMm: number) => number | string, options: OpgOptions): string {
  const { separator = '\t', lengthUnit = 'mm', xMm, yMm, written = String } = options;
  const perUnit = lengthUnit === 'cm' ? 10 : 1;
  const fields = {
    Separator: separator === '\t' ? '[Tab]' : `"${separator}"`,
    'Data Type': 'Absolute',
    'Data Factor': '1.000',
    'Data Unit': 'mGy',
    'Length Unit': lengthUnit,
    Plane: 'XY',
    'No. of Columns': String(xMm.length),
    'No. of Rows': String(yMm.length),
    'Number of Bodies': '1',
    ...options.fields,
  };
  const line = (first: string, values: readonly string[]) => [first, ...values, ''].join(separator);
  const value = (x: number, y: number) => {
    const found = cell(x, y);
    return typeof found === 'number' ? written(found) : found;
  };
  return [
    '<opimrtascii>',
    '',
    '<asciiheader>',
    ...Object.entries(fields).map(([name, text]) => `${`${name}:`.padEnd(20)}${text}`),
    '</asciiheader>',
    '',
    '<asciibody>',
    'Plane Position:     0.0 mm',
    '',
    line(
      `X[${lengthUnit}]`,
      xMm.map((x) => written(x / perUnit)),
    ),
    `Y[${lengthUnit}]`,
    ...yMm.map((y) =>
      line(
        written(y / perUnit),
        xMm.map((x) => value(x, y)),
      ),
    ),
    '</asciibody>',
    '</opimrtascii>',
  ].join('\r\n');
}

/** A plane extracted by SNC Patient, in cGy and mm. */
export function sncPlaneText(
  cell: (xMm: number, yMm: number) => number | string,
  grid: Pick<OpgOptions, 'xMm' | 'yMm'>,
) {
  return [
    '*Version:\t1.0.2',
    '*Dose Units:\tcGy',
    '*Coordinate Units:\tmm',
    '*Hole Value:\tNone',
    ['*Y\\X', ...grid.xMm].join('\t'),
    ...grid.yMm.map((y) => [y, ...grid.xMm.map((x) => cell(x, y))].join('\t')),
  ].join('\n');
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);
