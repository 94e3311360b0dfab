const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Check digit of the 8 or 12 digits of a Chinese application number: their weighted sum modulo 11, 10 being X. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reduce((all, digit, place) => all + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}
