/**
 * Scales for who cannot say how strong the pain is: five items of 0 to 2 that somebody watches, their sum 0 to 10 (A15 for FLACC, which nobody has
 * read in a text; PAINAD: Warden et al. 2003, J Am Med Dir Assoc 4:9-15, from general knowledge). A sum is no NRS: it says how somebody
 * behaves, and is shown with the name of its scale.
 */
export const BEHAVIOUR_SCALES = {
  flacc: ['face', 'legs', 'activity', 'cry', 'consolability'],
  painad: ['breathing', 'vocalisation', 'face', 'body', 'consolability'],
} as const;
export type BehaviourScale = keyof typeof BEHAVIOUR_SCALES;

export const MOST_OF_ITEM = 2;

/**
 * The sum of the five items. There is none of fewer: an item that was not watched is not 0.
 * @throws RangeError where an item is missing, not of the scale, or no whole number from 0 to 2
 */
export function behaviourSum(scale: BehaviourScale, items: Readonly<Record<string, number>>): number {
  const known: readonly string[] = BEHAVIOUR_SCALES[scale];
  const strange = Object.keys(items).find((name) => !known.includes(name));
  if (strange !== undefined) throw new RangeError(`${strange} is no item of ${scale}.`);
  return known.reduce((sum, name) => {
    const value = items[name];
    if (value === undefined || !Number.isInteger(value) || value < 0 || value > MOST_OF_ITEM)
      throw new RangeError(`${name} of ${scale} is ${value}: it must be 0, 1 or 2.`);
    return sum + value;
  }, 0);
}
