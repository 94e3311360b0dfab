import type { MessageKey } from '@isocenter/messages';
import type { PlanEvaluation } from '../contract.ts';
import type { Ink } from './ink.ts';

const METHOD_WORDS: Readonly<Record<string, MessageKey>> = {
  trilinear: 'report.interpolation-trilinear',
  slab: 'report.end-cap-slab',
  trapezoid: 'report.end-cap-trapezoid',
  rounded: 'report.end-cap-rounded',
  extruded: 'report.between-extruded',
  interpolated: 'report.between-interpolated',
};

/** How the figures were made, and what their error means. */
export function methodText({ method }: PlanEvaluation, ink: Ink): string {
  const word = (term: string) => {
    const key = METHOD_WORDS[term];
    return key ? ink.say(key) : term;
  };
  const { interpolation, endCap, between, software } = method;
  const values = { interpolation: word(interpolation), endCap: word(endCap), between: word(between), software };
  return ink.say('report.method-text', values);
}
