import type { CompletedPhase } from '../completion/contract.ts';
import { CODES, type Coding, coding, SYSTEMS, TECHNIQUES, TECHNIQUES_OF_MODALITY, VALUE_SETS } from './terminology.ts';
import { concept, extension, extensionOf } from './written.ts';

const RADIATIONS: Readonly<Record<string, string>> = {
  PHOTON: '1156506007',
  ELECTRON: '45643008',
  PROTON: '10611004',
  NEUTRON: '80347004',
};
const MODALITIES: Readonly<Record<string, string>> = {
  photon: '1156506007',
  electron: '45643008',
  proton: '10611004',
  carbon: '1156505006',
};
const TECHNIQUE_CODES: Readonly<Record<string, string>> = {
  IMRT: TECHNIQUES.imrt,
  VMAT: TECHNIQUES.vmat,
  '3D-CRT': TECHNIQUES.threeDimensional,
};
const NOT_STATED = 'Not stated in the record';

/**
 * Modality, technique and energy of a treated phase. What the guide has no code for, or does not allow with this modality, is un-encoded with its
 * words; a phase of mixed radiations has no one modality, and says nothing.
 */
export function modalityAndTechnique(phase: CompletedPhase): object | null {
  const modality = modalityOf(phase);
  if (!modality) return null;
  const techniques = phase.techniques.length > 0 ? phase.techniques : [NOT_STATED];
  return extensionOf('modalityAndTechnique', [
    extension('radiotherapyModality', { valueCodeableConcept: modality }),
    ...techniques.map((name) =>
      extension('radiotherapyTechnique', { valueCodeableConcept: techniqueOf(name, modality.coding[0]?.code ?? '') }),
    ),
    ...energiesOf(phase),
  ]);
}

/** As the fields of the plan state it; where they state none that has a code, as it was ordered. */
function modalityOf({ radiations, modalities }: CompletedPhase) {
  if (radiations.length > 1) return null;
  const [radiation] = radiations;
  const [ordered] = modalities.length === 1 ? modalities : [];
  const code = RADIATIONS[radiation ?? ''] ?? MODALITIES[ordered ?? ''];
  if (code !== undefined) return concept(coding(VALUE_SETS.modality, code));
  const words = ordered ?? radiation;
  return words === undefined ? null : concept(CODES.unencoded, words);
}

function techniqueOf(name: string, modality: string) {
  const code = TECHNIQUE_CODES[name];
  const isAllowed = code !== undefined && TECHNIQUES_OF_MODALITY[modality]?.techniques.includes(code);
  return isAllowed ? concept(coding(VALUE_SETS.technique, code)) : concept(CODES.unencoded, name);
}

/** Nominal: MV of photons, MeV of electrons and protons. Of heavier ions it may be meant per nucleon: it is left out. */
function energiesOf({ radiations, energiesMv }: CompletedPhase): readonly object[] {
  const unit = { PHOTON: 'MV', ELECTRON: 'MeV', PROTON: 'MeV' }[radiations[0] ?? ''];
  if (unit === undefined) return [];
  return energiesMv.map((value) =>
    extension('energyOrIsotope', { valueQuantity: { value, unit, system: SYSTEMS.ucum, code: unit } }),
  );
}

const IMAGING: Readonly<Record<string, { readonly code: string; readonly energy?: string }>> = {
  kv: { code: '168537006', energy: 'kV' },
  portal: { code: '168537006', energy: 'MV' },
  cbct: { code: '717193008' },
  mr: { code: '113091000' },
  ultrasound: { code: '16310003' },
  surface: { code: '1297350006' },
};

/** Image guidance by its kinds; where none was used, or none recorded, nothing is said. */
export function imageGuidance(kinds: readonly string[]): readonly object[] {
  return kinds.flatMap((kind) => {
    const known = IMAGING[kind];
    if (!known) return [];
    const unit: Coding | undefined = known.energy ? coding(VALUE_SETS.imagingEnergyUnit, known.energy) : undefined;
    return [
      extensionOf('imageGuidance', [
        extension('modality', { valueCodeableConcept: concept(coding(VALUE_SETS.imageGuidance, known.code)) }),
        ...(unit ? [extension('energy', { valueCodeableConcept: concept(unit) })] : []),
      ]),
    ];
  });
}
