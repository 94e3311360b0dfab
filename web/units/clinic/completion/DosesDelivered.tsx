import type { CompletedPhase, CompletionRecord } from '../../../../server/units/clinic/completion/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

type Row = CompletedPhase & { readonly target: CompletedPhase['targets'][number] };
type Total = CompletionRecord['targets'][number];

/** Per phase and target what was planned and what was given, and all plans together. */
export function DosesDelivered({ record }: { readonly record: CompletionRecord }) {
  const { t } = useWords();
  const rows: readonly Row[] = record.phases.flatMap((phase) => phase.targets.map((target) => ({ ...phase, target })));
  const totals: readonly PlainColumn<Total>[] = [
    { key: 'target', header: t('completion.dose.target'), cell: ({ label }) => <strong>{label}</strong> },
    {
      ...{ key: 'prescribed', header: t('completion.dose.prescribed') },
      cell: ({ prescribedGy }) => formatQuantity(prescribedGy, 'Gy'),
    },
    {
      ...{ key: 'delivered', header: t('completion.dose.delivered') },
      cell: ({ deliveredGy }) => formatQuantity(deliveredGy, 'Gy'),
    },
    {
      ...{ key: 'note', header: t('completion.dose.note') },
      cell: ({ notKnown }) => (notKnown > 0 ? `? ${t('completion.dose.notKnown', { count: notKnown })}` : ''),
    },
  ];
  return (
    <>
      <section className={sheet['card']} aria-labelledby="doses">
        <header>
          <h2 id="doses">{t('completion.dose')}</h2>
        </header>
        <PlainTable
          label={t('completion.dose')}
          columns={usePhaseColumns()}
          rows={rows}
          keyOf={({ treatedPlanKey, target }) => `${treatedPlanKey} ${target.label}`}
        />
      </section>
      <section className={sheet['card']} aria-labelledby="totals">
        <header>
          <h2 id="totals">{t('completion.dose.total')}</h2>
        </header>
        <PlainTable
          label={t('completion.dose.total')}
          columns={totals}
          rows={record.targets}
          keyOf={({ label }) => label}
        />
        {record.shareBy && (
          <p className={sheet['empty']}>{t('treatment.dose.method', { by: t(`treatment.by.${record.shareBy}`) })}</p>
        )}
      </section>
    </>
  );
}

function usePhaseColumns(): readonly PlainColumn<Row>[] {
  const { t } = useWords();
  const gy = (key: 'planned' | 'delivered'): PlainColumn<Row> => ({
    ...{ key, header: t(`completion.dose.${key}`) },
    cell: ({ target }) => formatQuantity(key === 'planned' ? target.plannedGy : target.deliveredGy, 'Gy'),
  });
  return [
    {
      ...{ key: 'phase', header: t('completion.dose.phase') },
      cell: ({ phases, label }) => `${phases?.join(' + ') ?? t('completion.dose.phase.none')} · ${label}`,
    },
    {
      ...{ key: 'how', header: t('completion.dose.how') },
      cell: ({ techniques, modalities, radiations }) => {
        const ordered = modalities.map((each) => t(`prescription.modality.${each}`));
        return [
          techniques.join(', ') || t('completion.dose.how.none'),
          (ordered.length > 0 ? ordered : radiations).join(', '),
        ]
          .filter(Boolean)
          .join(' · ');
      },
    },
    { key: 'energy', header: t('completion.dose.energy'), cell: energyOf },
    {
      ...{ key: 'fractions', header: t('completion.dose.fractions') },
      cell: ({ given, planned, notKnown, notAsPlanned }) =>
        [
          `${given} / ${planned}`,
          notKnown > 0 && `? ${t('completion.dose.notKnown', { count: notKnown })}`,
          notAsPlanned > 0 && `≈ ${t('completion.dose.notAsPlanned', { count: notAsPlanned })}`,
        ]
          .filter(Boolean)
          .join('; '),
    },
    {
      ...{ key: 'days', header: t('completion.dose.days') },
      cell: ({ firstDay, lastDay }) =>
        firstDay && lastDay ? t('completion.time.span', { first: firstDay, last: lastDay }) : t('completion.time.none'),
    },
    { key: 'target', header: t('completion.dose.target'), cell: ({ target }) => <strong>{target.label}</strong> },
    gy('planned'),
    gy('delivered'),
  ];
}

/** A nominal energy is MV of photons and MeV of others; of mixed radiations the number alone. */
function energyOf({ energiesMv, radiations }: CompletedPhase): string {
  const unit = radiations.length > 1 ? '' : radiations[0] === 'PHOTON' ? ' MV' : ' MeV';
  return energiesMv.length === 0 ? '–' : `${energiesMv.join(', ')}${unit}`;
}
