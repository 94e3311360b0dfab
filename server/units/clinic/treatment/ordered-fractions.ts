import type { Database } from '../../../platform/database/database.ts';
import { heldPrescription } from '../prescription/prescription-store.ts';
import { treatedPlansOf } from './treated-plan-store.ts';

/**
 * How many fractions a course is to give: of the phases of the prescription that holds; where none does, of the plans that are treated. Null: neither is
 * there. Of a plan that another one replaced all fractions count still.
 */
export async function orderedFractions(database: Database, courseKey: string): Promise<number | null> {
  const held = await heldPrescription(database, courseKey);
  const phases = held
    ? held.content.phases
    : (await treatedPlansOf(database, courseKey)).flatMap(({ plan, inError }) => (inError ? [] : plan));
  return phases.length === 0 ? null : phases.reduce((sum, { fractions }) => sum + fractions, 0);
}
