import type { Identifier } from './contract.ts';

/** As the column holds them: each once, with an `id` by which the history tells one from the other. */
export function keptIdentifiers(identifiers: readonly Identifier[]): string {
  const kept = identifiers.map(
    ({ assigner, value }) => [JSON.stringify([assigner, value]), { assigner, value }] as const,
  );
  return JSON.stringify([...new Map(kept)].map(([id, identifier]) => ({ id, ...identifier })));
}

/** As pages get them. */
export function shownIdentifiers(kept: readonly Identifier[]): Identifier[] {
  return kept.map(({ assigner, value }) => ({ assigner, value }));
}
