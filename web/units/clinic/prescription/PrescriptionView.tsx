import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { GoalTable } from './GoalTable.tsx';
import { gy } from './gy.ts';
import styles from './Prescription.module.css';

type Phase = StructuredPrescription['phases'][number];

/** A prescription to be read: each target with what each phase gives it, each phase with how it is given. */
export function PrescriptionView({ content }: { readonly content: StructuredPrescription }) {
  const { t } = useWords();
  const { intent, site, targets, phases, goals, note } = content;
  return (
    <>
      <dl className={sheet['facts']}>
        <dt>{t('prescription.intent')}</dt>
        <dd>{t(`prescription.intent.${intent}`)}</dd>
        <dt>{t('prescription.site')}</dt>
        <dd>{site}</dd>
        {note !== '' && (
          <>
            <dt>{t('prescription.note')}</dt>
            <dd className={styles['note']}>{note}</dd>
          </>
        )}
      </dl>
      <PlainTable
        label={t('prescription.targets')}
        rows={targets}
        keyOf={({ name }) => name}
        columns={[
          { key: 'name', header: t('prescription.target'), cell: ({ name }) => <b>{name}</b> },
          { key: 'side', header: t('prescription.side'), cell: ({ side }) => t(`prescription.side.${side}`) },
          ...phases.map((phase, index) => ({
            key: `phase ${index}`,
            header: `${phase.name} (Gy)`,
            cell: ({ name }: StructuredPrescription['targets'][number]) => doseText(phase, name),
          })),
          { key: 'total', header: t('prescription.total'), cell: ({ doseGy }) => <b>{gy(doseGy)}</b> },
        ]}
      />
      <PlainTable
        label={t('prescription.phases')}
        rows={phases}
        keyOf={({ name }) => name}
        columns={[
          { key: 'name', header: t('prescription.phase'), cell: ({ name }) => <b>{name}</b> },
          { key: 'fractions', header: t('prescription.fractions'), cell: (phase) => <Fractions phase={phase} /> },
          { key: 'how', header: t('prescription.technique'), cell: (phase) => <HowGiven phase={phase} /> },
          { key: 'imaging', header: t('prescription.imaging'), cell: (phase) => <Imaging phase={phase} /> },
          {
            key: 'bolus',
            header: t('prescription.bolus'),
            cell: ({ bolus }) => t(`prescription.bolus.${bolus ? 'yes' : 'no'}`),
          },
        ]}
      />
      <GoalTable goals={goals} />
    </>
  );
}

/** `50.00 (25 × 2.00)` */
function doseText({ doses, fractions }: Phase, target: string): string {
  const dose = doses.find((each) => each.target === target);
  return dose ? `${gy(dose.doseGy)} (${fractions} × ${gy(dose.doseGy / fractions)})` : '–';
}

function Fractions({ phase }: { readonly phase: Phase }) {
  const { t } = useWords();
  const { fractions, fractionsPerDay: day, fractionsPerWeek: week } = phase;
  return (
    <>
      {fractions} <small className={styles['quiet']}>{t('prescription.schedule', { day, week })}</small>
    </>
  );
}

function HowGiven({ phase }: { readonly phase: Phase }) {
  const { t } = useWords();
  const { modality, technique, energiesMv } = phase;
  const unit = modality === 'photon' ? 'MV' : 'MeV';
  const parts = [
    t(`prescription.modality.${modality}`),
    technique ?? '',
    energiesMv.length > 0 ? `${energiesMv.join(', ')} ${unit}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function Imaging({ phase: { imaging, imagingFrequency } }: { readonly phase: Phase }) {
  const { t } = useWords();
  const often = imagingFrequency === null ? '' : t(`prescription.frequency.${imagingFrequency}`);
  return [t(`prescription.imaging.${imaging}`), often].filter((part) => part !== '').join(' · ');
}
