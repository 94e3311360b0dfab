import type { Verified } from '@isocenter/knowledge';

/** How sure a figure's citation is; the sheet explains the signs. */
export const VERIFIED_SIGNS: Readonly<Record<Verified, string>> = { text: '●', knowledge: '○', own: '◇' };

/** Numbers the sources of one sheet in the order in which they are first cited. */
export class SourceList {
  readonly #numbers = new Map<string, number>();

  /** @returns the reference, `[2]` */
  cite(source: string): string {
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return `[${number}]`;
  }

  get entries(): readonly string[] {
    return [...this.#numbers].map(([source, number]) => `[${number}] ${source}`);
  }
}
