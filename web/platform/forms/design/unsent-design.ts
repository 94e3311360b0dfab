import type { FormDefinition } from '@isocenter/forms';

/** A definition that has not reached the server: kept on this computer until it has, for the person who designs it. */
export interface UnsentDesign {
  /** Of the version that it was changed upon; 0 where the server has none yet. */
  readonly revision: number;
  readonly definition: FormDefinition;
}

/** Whose design; `new` for a form that the server has not. */
export interface DesignPlace {
  readonly personKey: string;
  readonly formKey: string;
}

const keyOf = ({ personKey, formKey }: DesignPlace) => `isocenter.design.${personKey}.${formKey}`;

/** Where the browser keeps nothing, designing goes on all the same; the page says what is not saved. */
export function keepDesign(place: DesignPlace, unsent: UnsentDesign): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(unsent));
  } catch {
    // Full, or forbidden by the browser's settings.
  }
}

export function forgetDesign(place: DesignPlace): void {
  localStorage.removeItem(keyOf(place));
}

/** Only this page writes there; what cannot be read is as good as nothing. */
export function unsentDesign(place: DesignPlace): UnsentDesign | undefined {
  try {
    const stored: UnsentDesign | null = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null');
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}
