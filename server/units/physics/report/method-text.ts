import type { MessageKey } from '@isocenter/messages';
import type { PlanEvaluation } from '../contract.ts';
import type { Ink } from './ink.ts';

const METHOD_WORDS: Readonly<Record<string, MessageKey>> = {
  trilinear: 'report.interpolation-trilinear',
  slab: 'report.end-cap-slab',
  trapezoid: 'report.end-cap-trapezoid',
};

/** How the figures were made, and what their error means. */
export function methodText({ method: { interpolation, endCap, software } }: PlanEvaluation, ink: Ink): string {
  const word = (term: string) => {
    const key = METHOD_WORDS[term];
    return key ? ink.say(key) : term;
  };
  return ink.say('report.method-text', { interpolation: word(interpolation), endCap: word(endCap), software });
}
