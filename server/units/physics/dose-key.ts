import { DomainError } from '@isocenter/messages';

export type DoseOperation = '+' | '-';

/** What a dose key names: one dose, a sum `12+13+14`, or the difference `12-13`. */
export interface DoseTerms {
  readonly instanceKeys: readonly [string, ...string[]];
  readonly operation: DoseOperation;
}

/** @throws DomainError `physics/dose-key-not-understood` */
export function parseDoseKey(doseKey: string): DoseTerms {
  const refused = () => new DomainError('physics/dose-key-not-understood', { doseKey });
  const [, minuend, subtrahend] = /^(\d+)-(\d+)$/.exec(doseKey) ?? [];
  if (minuend && subtrahend) return { instanceKeys: [minuend, subtrahend], operation: '-' };
  const [first, ...others] = doseKey.split('+');
  if (!first || [first, ...others].some((key) => !/^\d+$/.test(key))) throw refused();
  return { instanceKeys: [first, ...others], operation: '+' };
}
