/**
 * The grammar of `Metric` in dosimetry, as a goal sheet may write it. That package measures and gives the grammar its
 * meaning; this one only refuses what it could not measure, at the moment a person can still mend the sheet.
 */
const GRAMMAR = [
  /^D(?:100(?:\.0+)?|(?:\d{1,2})(?:\.\d+)?)%\[(Gy|%)\]$/i,
  /^D\d+(?:\.\d+)?cc\[(Gy|%)\]$/i,
  /^C?V\d+(?:\.\d+)?(?:Gy|%)\[(cc|%)\]$/i,
  /^(?:Mean|Max|Min)\[(Gy|%)\]$/i,
  /^Volume\[(cc)\]$/i,
];
const INDEX = /^(?:CI|HI|R50|R100|GI)(?:\[1\])?$/i;

/** @returns the unit of a metric in TG-263 grammar (`Gy` of `D95%[Gy]`), or null if it is no metric */
export function unitOfMetric(metric: string): string | null {
  if (INDEX.test(metric)) return '1';
  for (const pattern of GRAMMAR) {
    const unit = pattern.exec(metric)?.[1];
    if (unit) return unit.toLowerCase() === 'gy' ? 'Gy' : unit.toLowerCase();
  }
  return null;
}
