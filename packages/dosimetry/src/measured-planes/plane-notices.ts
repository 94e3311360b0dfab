import { type Notice, notice } from '@isocenter/messages';

/** Says how many values lie below 0, if any does. */
export function negativeValues(value: Float64Array, unit: string): readonly Notice[] {
  const below = value.filter((one) => one < 0);
  if (below.length === 0) return [];
  const lowest = Number(below.reduce((least, one) => Math.min(least, one)).toPrecision(3));
  return [notice('notice/measured-plane/negative', { count: below.length, lowest, unit })];
}
