import type { MessageKey } from '@isocenter/messages';
import type { Verdict } from '../contract.ts';
import { COLOURS } from './ink.ts';

/** A verdict is a sign, a word and a colour together; drawn, because no text font has all four signs. */
export const VERDICTS: Readonly<
  Record<Verdict, { readonly word: MessageKey; readonly colour: string; readonly path: string; readonly order: number }>
> = {
  'not met': { word: 'report.not-met', colour: COLOURS.missed, order: 0, path: 'M2 2 L8 8 M8 2 L2 8' },
  'within tolerance': {
    word: 'report.within-tolerance',
    colour: COLOURS.tolerance,
    order: 1,
    path: 'M1 4 C2.6 2 4 2.6 5 3.4 C6 4.2 7.4 4.8 9 2.8 M1 7.4 C2.6 5.4 4 6 5 6.8 C6 7.6 7.4 8.2 9 6.2',
  },
  'cannot be judged': {
    word: 'report.cannot-be-judged',
    colour: COLOURS.open,
    order: 2,
    path: 'M2.6 3.4 C2.6 1.2 7.4 1.2 7.4 3.4 C7.4 4.9 5 4.9 5 6.4 M5 8.3 L5 8.7',
  },
  met: { word: 'report.met', colour: COLOURS.met, order: 3, path: 'M1.6 5.4 L4 8 L8.6 2' },
};

export function verdictSign(verdict: Verdict): string {
  const { path, colour } = VERDICTS[verdict];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">' +
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}
