import { DomainError, type Notice, notice } from '@isocenter/messages';
import { detectorSizeMm } from './array-detectors.ts';
import { monthFirst } from './dates.ts';
import { DetectorList } from './detector-list.ts';
import type { MeasuredPlane, Surface } from './measured-plane.ts';
import { negativeValues } from './plane-notices.ts';
import { readSncTable, type SncTable } from './snc-table.ts';
import { type Line, numberIn } from './text-lines.ts';

/** First words of a measurement of SNC Patient: MapCHECK, MapCHECK 2, ArcCHECK; and those of MapCHECK 3. */
export const isSncArray = (first: string) =>
  first.startsWith('** WARNING!') || /^MapCHECK \d Measurement File/.test(first);

/** A detector sits where this bit of `Data Flags` is set: so in all files seen of MapCHECK (445), MapCHECK 2 and 3 (1527), ArcCHECK (1386). */
const DETECTOR_FLAG = 1;

/** The ArcCHECK has 66 detectors at 10 mm around its axis; x of its file is the arc length along them. */
const ARCCHECK: Surface = { kind: 'cylinder', radiusMm: (66 * 10) / (2 * Math.PI) };

/**
 * A measurement as SNC Patient saves it (`.txt`): of its tables, `Dose Counts` where the array was calibrated to dose, else
 * `Corrected Counts`; never the interpolated ones.
 *
 * @throws DomainError `measured-plane/field-missing`, `measured-plane/not-a-number`, `measured-plane/row-length`,
 *   `measured-plane/no-detectors`
 * @see docs/numbers/measured-planes.md for where the format was read
 */
export function parseSncArray(lines: readonly Line[]): MeasuredPlane {
  const header = headerOf(lines);
  const array = header.array ?? 'SNC';
  const calibrated = header.dosePerCount > 0;
  const table = tableNamed(calibrated ? 'Dose Counts' : 'Corrected Counts', lines);
  const flags = tableNamed('Data Flags', lines);
  if (flags.values.length !== table.values.length)
    throw new DomainError('measured-plane/row-length', {
      line: flags.line,
      field: flags.name,
      found: flags.values.length,
      expected: table.values.length,
    });
  const detectors = detectorsOf(table, { flags, perUnit: calibrated ? 0.01 : 1 });
  const arrays = detectors.arrays();
  const fileUnit = calibrated ? 'cGy' : 'counts';
  const cylinder = /ArcCHECK/i.test(array);
  return {
    format: 'SNC array',
    array,
    surface: cylinder ? ARCCHECK : { kind: 'plane' },
    ...arrays,
    unit: calibrated ? 'Gy' : 'reading',
    fileUnit,
    measuredAt: header.measuredAt,
    detectorSizeMm: detectorSizeMm(array),
    notices: [
      notice(cylinder ? 'notice/measured-plane/unwrapped-cylinder' : 'notice/measured-plane/orientation-assumed', {
        array,
      }),
      calibrated
        ? notice('notice/measured-plane/unit-by-custom', { array, unit: fileUnit })
        : notice('notice/measured-plane/not-calibrated', { array, unit: fileUnit }),
      ...header.notices(array),
      ...negativeValues(arrays.value, calibrated ? 'Gy' : fileUnit),
    ],
  };
}

interface Header {
  readonly array: string | null;
  /** 0 where the array was not calibrated to dose. */
  readonly dosePerCount: number;
  readonly measuredAt: string | null;
  readonly notices: (array: string) => readonly Notice[];
}

/** What stands above the first table, `Name:<tab>value`; the name of the array stands alone in its line, or after `Model:`. */
function headerOf(lines: readonly Line[]): Header {
  const end = lines.findIndex(({ text }) => text.startsWith('Ycm'));
  const above = lines.slice(0, end < 0 ? lines.length : end);
  const fieldNamed = (name: string) => {
    const line = above.find(({ text }) => text.toLowerCase().startsWith(`${name}:`));
    return line
      ? {
          line: line.number,
          cells: line.text
            .slice(name.length + 1)
            .trim()
            .split('\t'),
        }
      : null;
  };
  // MapCHECK 3 says apart whether its calibration to dose was applied.
  const perCount = fieldNamed('absolute dose')?.cells[0] === '0' ? null : fieldNamed('dose per count');
  const [date, , time] = fieldNamed('date')?.cells ?? [];
  const orientation = fieldNamed('orientation')?.cells[0];
  const overrange = fieldNamed('overrange error')?.cells[0];
  return {
    array: fieldNamed('model')?.cells[0] ?? above.find(({ text }) => /^\d+ \w*CHECK/i.test(text))?.text.trim() ?? null,
    dosePerCount: perCount ? numberIn(perCount.cells[0]!, { line: perCount.line, field: 'Dose per Count' }) : 0,
    measuredAt: date ? monthFirst(date, time) : null,
    notices: (array) => [
      ...(orientation && orientation !== '0'
        ? [notice('notice/measured-plane/orientation-code', { array, code: orientation })]
        : []),
      ...(overrange && overrange !== '0'
        ? [notice('notice/measured-plane/overrange', { array, code: overrange })]
        : []),
    ],
  };
}

function tableNamed(name: string, lines: readonly Line[]): SncTable {
  const heading = lines.findIndex(({ text }, at) => text.trim() === name && lines[at + 1]?.text.startsWith('Ycm'));
  if (heading < 0) throw new DomainError('measured-plane/field-missing', { line: lines.length, field: name });
  return readSncTable(lines, heading);
}

function detectorsOf(
  table: SncTable,
  { flags, perUnit }: { readonly flags: SncTable; readonly perUnit: number },
): DetectorList {
  const detectors = new DetectorList();
  const columns = table.xCm.length;
  for (let at = 0; at < table.values.length; at++)
    if ((flags.values[at]! & DETECTOR_FLAG) !== 0)
      detectors.add(
        table.xCm[at % columns]! * 10,
        table.yCm[Math.floor(at / columns)]! * 10,
        table.values[at]! * perUnit,
      );
  if (detectors.count === 0)
    throw new DomainError('measured-plane/no-detectors', { line: flags.line, field: flags.name });
  return detectors;
}
