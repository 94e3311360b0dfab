import type { FormDefinition } from './definition.ts';
import { writeResponse } from './fhir/write-response.ts';
import { answersOf, type FilledGroup, type FilledItem } from './filled-form.ts';

/** What an expression begins at, as FHIR: the whole response, or one filling of a group. */
export type Focused = object;

export function focusOfForm(definition: FormDefinition, filled: readonly FilledItem[]): Focused {
  return writeResponse(definition, answersOf(filled), { status: 'in-progress' });
}

export function focusOfFilling(
  definition: FormDefinition,
  group: FilledGroup,
  filling: readonly FilledItem[],
): Focused {
  const { item } = writeResponse(definition, answersOf(filling), { status: 'in-progress' });
  return { linkId: group.item.linkId, ...(item ? { item } : {}) };
}
