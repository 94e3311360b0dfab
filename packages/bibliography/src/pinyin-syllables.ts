/** Syllables of Hanyu Pinyin by their finals, longest first; initials that do not take a final are let pass: the question is where a name divides. */
const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|ui|uo|ue|ve|üe|a|o|e|i|u|v|ü)|er|ng)/;

/**
 * The ways in which a given name in pinyin divides into syllables: `sanming` into san-ming, `xian` into xian and xi-an.
 * @param count how many syllables there are, where that is known
 */
export function pinyinDivisions(name: string, count?: number): readonly (readonly string[])[] {
  const divisions: (readonly string[])[] = [];
  divide(name.toLowerCase(), [], divisions);
  const fitting = divisions.filter((division) =>
    count === undefined ? division.length <= 2 : division.length === count,
  );
  return [...fitting].sort((one, other) => one.length - other.length);
}

function divide(rest: string, before: readonly string[], found: (readonly string[])[]): void {
  if (rest === '') found.push(before);
  if (rest === '' || before.length === 4) return;
  for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
    const head = rest.slice(0, length);
    if (SYLLABLE.exec(head)?.[0] === head) divide(rest.slice(length), [...before, head], found);
  }
}
