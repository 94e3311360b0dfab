import type { FractionGroup, Structure } from '@isocenter/dicom-rt';
import { type NamedPrescription, prescriptionFromName, resolveStructureName, targetOfName } from '@isocenter/knowledge';
import type { Prescription } from './contract.ts';

/** What names say of a prescription that the plan does not state. */
export type Proposal = Pick<Prescription, 'targets' | 'fractions' | 'fractionsSource'>;

/**
 * Reads a prescription from the names of structures: from one that spells it out (`rx 5 x 5.5Gy`), else from the dose levels in the
 * names of planning target volumes (`PTV70`).
 *
 * Several that spell it out are phases where their fractions are those of the plan's fraction groups, one for one: a target of the
 * second phase then gets the dose of the first as well.
 */
export function proposePrescription(
  structures: readonly Structure[],
  fractionGroups: readonly FractionGroup[],
): Proposal {
  const written = structures.flatMap(({ name }) => {
    const prescription = prescriptionFromName(name);
    return prescription ? [{ name, prescription }] : [];
  });
  if (written.length === 0) return levelsFromNames(structures);
  const planned = fractionGroups.map((group) => group.fractionsPlanned);
  const arePhases =
    written.length === planned.length && written.every(({ prescription }, i) => prescription.fractions === planned[i]);
  let previousGy = 0;
  const targets = written.map(({ name, prescription }, phase) => {
    const doseGy = prescription.doseGy + (arePhases ? previousGy : 0);
    const names = arePhases ? written.slice(0, phase + 1).map((earlier) => earlier.name) : [name];
    previousGy = doseGy;
    const roi = targetRoi(prescription, structures, written.length);
    return {
      label: roi?.name ?? prescription.target ?? name,
      roiNumber: roi?.roiNumber ?? null,
      doseGy,
      source: `ROIName ${names.map((part) => `"${part}"`).join(' + ')}`,
    };
  });
  const counts = written.map(({ prescription }) => prescription.fractions);
  const known = arePhases || counts.length === 1;
  return {
    targets,
    fractions: known ? counts.reduce((sum, count) => sum + count, 0) : null,
    fractionsSource: known ? `ROIName ${written.map(({ name }) => `"${name}"`).join(' + ')}` : null,
  };
}

/** The volume a written prescription is for: the one whose name begins with its target's; else the only PTV, if nothing else is prescribed. */
function targetRoi(
  prescription: NamedPrescription,
  structures: readonly Structure[],
  prescriptions: number,
): Structure | undefined {
  const planningVolumes = structures.filter((structure) => isPlanningVolume(structure.name));
  const { target } = prescription;
  const [only, another] = target
    ? planningVolumes.filter(
        ({ name }) => name.toLowerCase().startsWith(target.toLowerCase()) && !/\d/.test(name.charAt(target.length)),
      )
    : prescriptions === 1
      ? planningVolumes
      : [];
  return another ? undefined : only;
}

function levelsFromNames(structures: readonly Structure[]): Proposal {
  const targets = structures.flatMap(({ name, roiNumber }) => {
    const doseGy = isPlanningVolume(name) ? targetOfName(name)?.doseGy : undefined;
    return doseGy === undefined ? [] : [{ label: name, roiNumber, doseGy, source: `ROIName "${name}"` }];
  });
  return { targets, fractions: null, fractionsSource: null };
}

function isPlanningVolume(name: string): boolean {
  const { standardName, suggestions } = resolveStructureName(name, { confirmed: new Map() });
  return [standardName, ...suggestions].some((known) => known?.startsWith('PTV'));
}
