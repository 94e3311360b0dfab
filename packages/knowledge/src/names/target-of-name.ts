export type TargetKind = 'GTV' | 'CTV' | 'ITV' | 'PTV';
export type TargetPart = 'primary' | 'node' | 'bed';

/** What the name of a target volume says. */
export interface TargetName {
  readonly kind: TargetKind;
  /** Primary, node or tumour bed, where the name says so. */
  readonly part?: TargetPart;
  /** The number in `PTV2`: it orders targets of one plan; it says nothing of their dose. */
  readonly number?: number;
  /** Dose level [Gy], where the name says so. */
  readonly doseGy?: number;
  /** Everything in the name was understood; else it is a target with a qualifier that only its author knows. */
  readonly complete: boolean;
}

/** `PGTV` is the planning volume around a GTV, a name of Chinese departments: a PTV. `iGTV` is a GTV on all phases: an ITV. */
const PREFIXES: readonly (readonly [prefix: string, kind: TargetKind])[] = [
  ['pgtv', 'PTV'],
  ['pctv', 'PTV'],
  ['igtv', 'ITV'],
  ['ictv', 'ITV'],
  ['gtv', 'GTV'],
  ['ctv', 'CTV'],
  ['itv', 'ITV'],
  ['ptv', 'PTV'],
];
const PARTS: ReadonlyMap<string, TargetPart> = new Map([
  ['p', 'primary'],
  ['t', 'primary'],
  ['nx', 'primary'],
  ['primary', 'primary'],
  ['n', 'node'],
  ['nd', 'node'],
  ['ln', 'node'],
  ['node', 'node'],
  ['nodes', 'node'],
  ['nodal', 'node'],
  ['tb', 'bed'],
  ['sb', 'bed'],
]);
/** `PTV-Rectum` is what planning leaves of a target; in `PTV-nd` or `CTV-HR` the hyphen only separates. */
const SUBTRACTION =
  /^[-–−]?\s*(?:minus|减)|^\d*\s*[-–−]\s*(?!nx|nd|ln|node|primary|eval|hr|ir|high|mid|low|sb|tb)(?:[a-z]{2,}|[\u4e00-\u9fff])/;
/** Doses that are prescribed to a target, so that `PTV1` is a number, `PTV50` a dose and `PTV_7000` one in cGy. */
const PLAUSIBLE_GY = { least: 10, most: 90 } as const;

/**
 * Reads a target's name: kind, part, number and dose level. `PTV70`, `PTV_7000`, `PTV-6996cGy` and `PTV1_50Gy` say a
 * dose; `PTV1`, `GTVnx` and `PGTV` do not.
 *
 * @returns null if the name is not a target's, or only speaks of one (`Brain-PTV`, `PTV-Rectum`, `opt PTV`)
 */
export function targetOfName(name: string): TargetName | null {
  const text = name.normalize('NFKC').trim().toLowerCase();
  const prefix = PREFIXES.find(([letters]) => text.startsWith(letters));
  if (!prefix) return null;
  let rest = text
    .slice(prefix[0].length)
    .replace(/[\s_()（）]+/g, ' ')
    .trim();
  if (SUBTRACTION.test(rest)) return null;
  rest = rest.replace(/^[-–−]\s*/, '');

  const found: { part?: TargetPart; number?: number; doseGy?: number } = {};
  const part = /^(primary|nodes|nodal|node|nx|nd|ln|tb|sb|[ptn])(?![a-z])/.exec(rest);
  if (part?.[1]) {
    const meaning = PARTS.get(part[1]);
    if (meaning) found.part = meaning;
    rest = rest.slice(part[0].length).trim();
  }
  const [, first = '', firstUnit = '', after = ''] =
    /^(\d+(?:\.\d+)?)\s*(cgy|gy|g(?![a-z]))?(?!\d|\s*[mc]m)(.*)$/.exec(rest) ?? [];
  if (first) {
    const dose = doseGyOf(Number(first), firstUnit);
    if (dose !== null) found.doseGy = dose;
    else if (!firstUnit && /^\d$/.test(first)) found.number = Number(first);
    rest = dose !== null || found.number !== undefined ? after.trim() : rest;
    if (found.number !== undefined) {
      const [all = '', second = '', unit = ''] = /^[\s-]*(\d+(?:\.\d+)?)\s*(cgy|gy|g(?![a-z]))?/.exec(rest) ?? [];
      const level = second ? doseGyOf(Number(second), unit) : null;
      if (level !== null) {
        found.doseGy = level;
        rest = rest.slice(all.length).trim();
      }
    }
  }
  const fractions = /^[/x×*]?\s*\d+\s*(?:fx?|次|分次)$/;
  return { kind: prefix[1], ...found, complete: rest === '' || fractions.test(rest) };
}

function doseGyOf(figure: number, unit: string): number | null {
  if (!(figure > 0)) return null;
  if (unit === 'cgy') return figure / 100;
  if (unit) return figure;
  if (figure >= PLAUSIBLE_GY.least && figure <= PLAUSIBLE_GY.most) return figure;
  const gy = figure / 100;
  return gy >= PLAUSIBLE_GY.least && gy <= PLAUSIBLE_GY.most ? gy : null;
}
