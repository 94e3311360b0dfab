import type { FractionContent } from './contract.ts';

/** Whether a fraction gave anything: not where each of its fields is known to have got no monitor unit. What is not known counts as given. */
export function gaveDose({ fields }: Pick<FractionContent, 'fields'>): boolean {
  return !fields.every(({ deliveredMu }) => deliveredMu === 0);
}

/** Whether a recorded fraction was given: it was not entered in error, and gave something. One of 0 MU keeps its number and is none. */
export function wasGiven({
  inError,
  content,
}: {
  readonly inError: boolean;
  readonly content: Pick<FractionContent, 'fields'>;
}): boolean {
  return !inError && gaveDose(content);
}
