import type { Columns, EntityHistory, Sentence, ToldEvent } from '../../platform/record/tell-event.ts';
import { PATIENT_QA_HISTORIES } from './patient-qa/histories.ts';
import type { ConfirmedPrescription } from './prescription-of-plan.ts';
import { levels } from './prescription-of-plan.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const GOAL = 'content.goals.*';

/** `PTV D95[%] >= 95 %` where it comes or goes, so that the line tells what is judged. */
const goalText = ({ structure, metric }: Columns) => `${text(structure)} ${text(metric)}`;

const goalSet: EntityHistory = {
  thing: 'goalSheet',
  labels: {
    'content.name': 'name',
    'content.site': 'site',
    'content.fractions': 'fractions',
    [GOAL]: 'goal',
    [`${GOAL}.structure`]: 'structure',
    [`${GOAL}.metric`]: 'metric',
    [`${GOAL}.comparison`]: 'comparison',
    [`${GOAL}.goal`]: 'limit',
    [`${GOAL}.tolerance`]: 'tolerance',
    [`${GOAL}.unit`]: 'unit',
    [`${GOAL}.priority`]: 'priority',
    [`${GOAL}.endpoint`]: 'endpoint',
    [`${GOAL}.source`]: 'source',
    [`${GOAL}.seenIn`]: 'source',
    [`${GOAL}.note`]: 'note',
    [`${GOAL}.verified`]: null, // follows from the source
    revision: null,
    changed_at: null,
  },
  items: { [GOAL]: goalText },
};

const structureName: EntityHistory = {
  thing: 'structureName',
  labels: { confirmed_at: null },
  tell: ({ action, before, after }) => {
    const row = { ...before, ...after };
    const standard = text(after?.['standard_name']);
    const values = { roi: text(row['roi_name']), standard, before: text(before?.['standard_name']) };
    if (action === 'delete') return [{ key: 'history.structure-name.forgotten', values }];
    if (action === 'update' && before?.['standard_name'] !== undefined)
      return [{ key: 'history.structure-name.changed', values }];
    if (action === 'insert' || action === 'found') {
      const scope = row['object_sha256'] === '' ? 'everywhere' : 'one-set';
      return [{ key: `history.structure-name.${scope}`, values }];
    }
    return undefined;
  },
};

const prescription: EntityHistory = {
  thing: 'prescription',
  labels: { confirmed_at: null },
  tell: ({ action, before, after }) => {
    const now = confirmedIn(after);
    return action === 'delete' || !now ? undefined : prescriptionSentences(now, confirmedIn(before));
  },
};

function prescriptionSentences(
  { targets, fractions }: ConfirmedPrescription,
  earlier: ConfirmedPrescription | undefined,
): readonly Sentence[] {
  const [now, before] = [targets && levels(targets), earlier?.targets && levels(earlier.targets)];
  const differs = earlier !== undefined && now !== before;
  const fractionsChanged = earlier !== undefined && earlier.fractions !== fractions;
  return [
    now === null
      ? { key: 'history.prescription.of-plan', values: {} }
      : { key: 'history.prescription.targets', values: { levels: now } },
    ...(differs && before ? [{ key: 'history.prescription.before', values: { levels: before } } as const] : []),
    ...(fractionsChanged
      ? [
          {
            key: 'history.prescription.fractions-changed',
            values: { from: earlier.fractions ?? '–', to: fractions ?? '–' },
          } as const,
        ]
      : fractions === null
        ? []
        : [{ key: 'history.prescription.fractions', values: { fractions } } as const]),
  ];
}

/** The column as the store wrote it. */
function confirmedIn(row: ToldEvent['after']): ConfirmedPrescription | undefined {
  const confirmed = row?.['confirmed'];
  return typeof confirmed === 'object' && confirmed !== null && 'targets' in confirmed
    ? (confirmed as unknown as ConfirmedPrescription)
    : undefined;
}

/** How what persons decided in `physics` reads in its history. */
export const PHYSICS_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  ...PATIENT_QA_HISTORIES,
  'goal-set': goalSet,
  'structure-name': structureName,
  prescription,
};
