import type { CaseScene } from '../../../server/units/physics/contract.ts';

/** A dose of the patient in the frame of reference of a case. */
export interface DoseChoice {
  readonly caseKey: string;
  readonly doseKey: string;
  /** No two of one list are the same: where two doses bear one label, their keys stand behind it. */
  readonly label: string;
}

/** The doses that can be set against each other: those of the case first, then those of its comparable cases. */
export function doseChoices(scene: Pick<CaseScene, 'caseKey' | 'doses' | 'comparable'>): readonly DoseChoice[] {
  const all = [
    ...scene.doses.map(({ doseKey, label }) => ({ caseKey: scene.caseKey, doseKey, label })),
    ...scene.comparable.flatMap(({ caseKey, label, doseKeys }) =>
      doseKeys.map((doseKey) => ({ caseKey, doseKey, label: label ?? doseKey })),
    ),
  ];
  const distinct = all.filter(({ doseKey }, n) => all.findIndex((each) => each.doseKey === doseKey) === n);
  const labels = distinct.map(({ label }) => label);
  return distinct.map((choice) =>
    labels.indexOf(choice.label) === labels.lastIndexOf(choice.label)
      ? choice
      : { ...choice, label: `${choice.label} · ${choice.doseKey}` },
  );
}
