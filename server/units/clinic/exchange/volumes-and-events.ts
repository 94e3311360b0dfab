import { adverseEventById } from '@isocenter/knowledge';
import { withoutEmpty } from '../../../platform/fhir/resource.ts';
import type { CompletionRecord } from '../completion/contract.ts';
import type { Addresses, Entry } from './bundle-parts.ts';
import { lateralityCode } from './patient-and-condition.ts';
import { GRADES, PROFILES, SYSTEMS } from './terminology.ts';
import { ABSENT, concept, extension, reference } from './written.ts';

/**
 * A target as `codexrt-radiotherapy-volume`. What kind of volume it is and where it lies is not read from its name; a conceptual volume's UID is not
 * kept, and it says so.
 */
export function volumeEntry(label: string, { prescriptions }: CompletionRecord, addresses: Addresses): Entry {
  const ordered = prescriptions.at(-1)?.targets.find(({ name }) => name === label);
  const side = lateralityCode(ordered?.side ?? null);
  return {
    fullUrl: addresses.volume(label),
    resource: withoutEmpty({
      resourceType: 'BodyStructure',
      meta: { profile: [PROFILES.volume, PROFILES.mcodeVolume] },
      identifier: [
        { use: 'usual', value: label },
        { use: 'official', system: SYSTEMS.dicomUid, _value: ABSENT },
      ],
      description: label,
      locationQualifier: side ? [concept(side)] : [],
      patient: reference('Patient', addresses.patient),
    }),
  };
}

/** The worst grade of a term as `codexrt-radiotherapy-adverse-event`. What was looked for and not there is no event; nor is a term without a code. */
export function eventEntry(
  { term, grade, at, attribution }: CompletionRecord['worst'][number],
  addresses: Addresses,
): Entry | null {
  const known = adverseEventById(term);
  const graded = GRADES[grade];
  if (!known || !graded) return null;
  const isSuspected = attribution === 'related' || attribution === 'possibly related';
  return {
    fullUrl: addresses.event(term),
    resource: withoutEmpty({
      resourceType: 'AdverseEvent',
      meta: { profile: [PROFILES.adverseEvent] },
      extension: [extension('grade', { valueCodeableConcept: concept(graded) })],
      actuality: 'actual',
      event: concept({ system: SYSTEMS.ncit, code: known.nciCode, display: known.en }, known.en),
      subject: reference('Patient', addresses.patient),
      date: at,
      suspectEntity: isSuspected ? [{ instance: reference('Procedure', addresses.course) }] : [],
    }),
  };
}
