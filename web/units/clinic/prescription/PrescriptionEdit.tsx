import { useQueryClient } from '@tanstack/react-query';
import type { CoursePrescription } from '../../../../server/units/clinic/prescription/contract.ts';
import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions, type VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { writePrescription } from './api.ts';
import { gy } from './gy.ts';
import { PrescriptionForm } from './PrescriptionForm.tsx';
import type { PrescriptionDraft } from './prescription-draft.ts';

/** Writes the draft. Where somebody else was quicker, what they saved stands beside what was typed. */
export function PrescriptionEdit(props: {
  readonly prescription: CoursePrescription;
  readonly initial: PrescriptionDraft;
  readonly onSaved: (answer: CoursePrescription) => void;
  readonly onClose: () => void;
}) {
  const { prescription, initial, onSaved, onClose } = props;
  const queries = useQueryClient();
  const fieldsOf = useFields();
  const read = useHeld(prescription, true);
  const saving = useVersionedChange({
    ...{ present: prescription, read, change: writePrescription, onDone: onSaved },
    readAnew: () =>
      queries.invalidateQueries(
        { queryKey: ['clinic', 'prescription', prescription.courseKey] },
        { throwOnError: true },
      ),
  });
  const { overtaken } = saving;
  const theirs = prescription.versions[0]?.content;
  return (
    <PrescriptionForm
      initial={initial}
      saving={saving}
      onSave={saving.mutate}
      onClose={onClose}
      comparison={
        overtaken && (
          <CompareVersions
            mine={fieldsOf(overtaken.asked)}
            theirs={theirs ? fieldsOf(theirs) : []}
            mineIs="typed"
            busy={saving.isPending}
            onInsist={() => saving.insist(overtaken.asked)}
            onLeave={onClose}
          />
        )
      }
    />
  );
}

function useFields(): (content: StructuredPrescription) => readonly VersionField[] {
  const { t } = useWords();
  return ({ intent, site, targets, phases, goals, note }) => [
    { key: 'intent', label: t('prescription.intent'), value: t(`prescription.intent.${intent}`) },
    { key: 'site', label: t('prescription.site'), value: site },
    ...targets.map(({ name, side, doseGy }, index) => ({
      key: `target ${index}`,
      label: t('prescription.target'),
      value: `${name} · ${t(`prescription.side.${side}`)} · ${gy(doseGy)} Gy`,
    })),
    ...phases.map((phase, index) => ({
      key: `phase ${index}`,
      label: t('prescription.phase'),
      value: [
        `${phase.name} · ${phase.fractions}`,
        t(`prescription.modality.${phase.modality}`),
        phase.technique ?? '',
        phase.energiesMv.join(', '),
        t(`prescription.imaging.${phase.imaging}`),
        phase.doses.map(({ target, doseGy }) => `${target} ${gy(doseGy)} Gy`).join(', '),
      ].join(' · '),
    })),
    { key: 'goals', label: t('prescription.goals'), value: String(goals.length) },
    { key: 'note', label: t('prescription.note'), value: note },
  ];
}
