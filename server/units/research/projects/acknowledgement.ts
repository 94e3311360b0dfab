import type { Funding } from '@isocenter/bibliography';

/** `named`: the funding printed on the work names the number. `not-named`: it does not. `unknown`: no funding was read, or the number is too short to be told from others. */
export const ACKNOWLEDGEMENTS = ['named', 'not-named', 'unknown'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

/** What a work prints of its funding, a line each. */
export const printedFunding = (funding: readonly Funding[]): readonly string[] =>
  funding.map(({ funder, award }) => [funder, award].filter(Boolean).join(' ')).filter((line) => line !== '');

/** Whether a work acknowledges the project of a number, by what it prints of its funding. */
export function acknowledgementOf(funding: readonly Funding[], number: string): Acknowledgement {
  const printed = printedFunding(funding);
  const pattern = numberPattern(number);
  if (printed.length === 0 || pattern === null) return 'unknown';
  return printed.some((line) => pattern.test(wide(line))) ? 'named' : 'not-named';
}

/** Letters and digits of a number, without regard to case, width, spaces and hyphens. */
export const plainNumber = (number: string): string => wide(number).replace(/[^\p{L}\p{N}]/gu, '');

const wide = (text: string) => text.normalize('NFKC').toUpperCase();

/** Shorter numbers are found by chance. */
const FEWEST_CHARACTERS = 5;
/** What may stand between the characters of a number. */
const BETWEEN = String.raw`[\s\-‐-―_./()\[\]〔〕【】]{0,3}`;
/** What may stand before a number without being part of it. */
const BEFORE = String.raw`(?<=(?:NSFC|NO|GRANTS?|PROJECT)[.\-]?)`;

/**
 * Finds a number as it may be printed: `8237 0001` and `No.82370001` are 82370001. A longer number that contains it, or one to which a hyphen adds a part
 * (`82370001-2`), is another one: a missing acknowledgement that is overlooked costs more than one that is looked at twice.
 */
function numberPattern(number: string): RegExp | null {
  const characters = [...plainNumber(number)];
  if (characters.length < FEWEST_CHARACTERS) return null;
  const apart = String.raw`(?<![A-Z0-9][\-‐-―]?)`;
  const ends = String.raw`(?![\-‐-―]?[A-Z0-9])`;
  return new RegExp(`(?:${apart}|${BEFORE})${characters.join(BETWEEN)}${ends}`, 'u');
}
