/**
 * A DICOM person name (`Family^Given^Middle^Prefix^Suffix`) as a person reads it: `Family, Given Middle`.
 * A name without `^` stays as it was written.
 */
export function formatPersonName(name: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = name.split('^').map((part) => part.trim());
  const others = [prefix, given, middle, suffix].filter(Boolean).join(' ');
  return [family, others].filter(Boolean).join(', ');
}

/** The ideographic group of a name: family and given name without a gap, `王^小明` → `王小明`. */
export function formatIdeographicName(name: string): string {
  return name
    .split('^')
    .map((part) => part.trim())
    .join('');
}

/**
 * Full years of age on `today`; null where the birth date lies after it. Both dates as `1958-11-02`.
 * Born on 29 February, one comes of age on 1 March of a common year.
 */
export function ageInYears(birthDate: string, today: string): number | null {
  const [birthYear, birthDay] = [Number(birthDate.slice(0, 4)), birthDate.slice(5)];
  const [year, day] = [Number(today.slice(0, 4)), today.slice(5)];
  const age = year - birthYear - (day < birthDay ? 1 : 0);
  return Number.isFinite(age) && age >= 0 ? age : null;
}
