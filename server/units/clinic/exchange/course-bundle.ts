import type { FhirResource } from '../../../platform/fhir/resource.ts';
import { addressesOf, type Entry, type ExchangedCourse, exchangedPhases } from './bundle-parts.ts';
import { conditionEntry, patientEntry } from './patient-and-condition.ts';
import { courseEntry, phaseEntry } from './procedures.ts';
import { eventEntry, volumeEntry } from './volumes-and-events.ts';

/**
 * A course as FHIR R4: a `Bundle` of the course summary, its treated phases, volumes and adverse events, and the patient and condition that these
 * refer to. Whole in itself: each reference leads to an entry.
 * @param at when it was made
 */
export function courseBundle(exchanged: ExchangedCourse, at: Date): FhirResource {
  const { record } = exchanged.completion;
  const addresses = addressesOf(exchanged);
  const condition = conditionEntry(record, addresses);
  const entries: readonly Entry[] = [
    courseEntry(exchanged, addresses),
    ...exchangedPhases(exchanged.completion).map((phase) => phaseEntry(phase, exchanged, addresses)),
    ...record.targets.map(({ label }) => volumeEntry(label, record, addresses)),
    ...record.worst.flatMap((event) => eventEntry(event, addresses) ?? []),
    patientEntry(record, addresses),
    ...(condition ? [condition] : []),
  ];
  return { resourceType: 'Bundle', type: 'collection', timestamp: at.toISOString(), entry: entries };
}
