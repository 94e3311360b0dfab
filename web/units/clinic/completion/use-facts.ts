import type { CompletionRecord } from '../../../../server/units/clinic/completion/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';

type Fact = readonly [label: string, value: string];
const joined = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ');

/** Diagnosis with stage as entered, intent, physician, and what was prescribed. */
export function useCourseFacts({ course, diagnosis, prescriptions }: CompletionRecord): readonly Fact[] {
  const { t, language } = useWords();
  const { physician } = course;
  const side = diagnosis?.laterality ?? null;
  const stage =
    diagnosis &&
    joined([[diagnosis.t, diagnosis.n, diagnosis.m].filter(Boolean).join(' '), diagnosis.stage, diagnosis.edition]);
  return [
    [
      t('completion.diagnosis'),
      diagnosis
        ? joined([
            diagnosis.words,
            side !== null && side !== 'not applicable' && t(`prescription.side.${side}`),
            diagnosis.icd10 && `ICD-10 ${diagnosis.icd10}`,
            diagnosis.topography && `ICD-O-3 ${diagnosis.topography}`,
            diagnosis.morphology,
          ])
        : t('completion.diagnosis.none'),
    ],
    [t('completion.stage'), stage || t('completion.notMeasured')],
    [t('course.intent'), t(`course.intent.${course.intent}`)],
    [t('completion.physician'), (language === 'zh' ? physician.nameZh : null) ?? physician.name],
    ...(prescriptions.length === 0
      ? [[t('prescription.title'), t('completion.prescription.none')] as const]
      : prescriptions.map(
          ({ version, from, until, site, intent, targets, phases }): Fact => [
            t('completion.prescription', { version }),
            joined([
              site,
              t(`prescription.intent.${intent}`),
              targets
                .map(({ name, doseGy }) =>
                  t('completion.prescription.target', { name, dose: formatQuantity(doseGy, 'Gy') }),
                )
                .join(', '),
              phases
                .map(({ name, fractions }) => t('completion.prescription.phase', { name, count: fractions }))
                .join(', '),
              until === null
                ? t('completion.prescription.holds', { from: localDate(from) })
                : t('completion.prescription.held', { from: localDate(from), until: localDate(until) }),
            ]),
          ],
        )),
  ];
}

/** First and last day, overall time with its rule, interruptions, and why it was stopped. */
export function useTimeFacts({ firstDay, lastDay, overallDays, pauses, stopped }: CompletionRecord): readonly Fact[] {
  const { t } = useWords();
  const why = (reason: string | null) => reason || t('completion.reason.none');
  const held = pauses.map(({ step, at, until, reason, resumedReason }) =>
    [
      t('completion.pause.line', {
        ...{ step, from: localDate(at), until: until ? localDate(until) : t('completion.pause.open') },
        reason: why(reason),
      }),
      resumedReason && t('completion.pause.resumed', { reason: resumedReason }),
    ]
      .filter(Boolean)
      .join('; '),
  );
  return [
    [
      t('completion.time.days'),
      firstDay && lastDay ? t('completion.time.span', { first: firstDay, last: lastDay }) : t('completion.time.none'),
    ],
    [t('completion.time.overall'), `${overallDays ?? '–'} (${t('completion.time.rule')})`],
    [t('completion.pause'), held.join('\n') || t('completion.pause.none')],
    [
      t('completion.stopped'),
      stopped ? `${localDate(stopped.at)}: ${why(stopped.reason)}` : t('completion.stopped.no'),
    ],
  ];
}

/** ECOG and weight at start and end, and image guidance. */
export function useConditionFacts({ ecog, weightKg, imaging }: CompletionRecord): readonly Fact[] {
  const { t } = useWords();
  const measured = (found: { readonly value: number; readonly at: string } | null) =>
    found ? t('completion.measured', { value: found.value, day: localDate(found.at) }) : t('completion.notMeasured');
  const kinds = imaging.map(({ kind, fractions }) =>
    t('completion.imaging.line', {
      kind: kind === 'not recorded' ? t('completion.imaging.not recorded') : t(`treatment.imaging.${kind}`),
      count: fractions,
    }),
  );
  return [
    [t('completion.ecog'), `${measured(ecog.start)} → ${measured(ecog.end)}`],
    [t('completion.weight'), `${measured(weightKg.start)} → ${measured(weightKg.end)}`],
    [t('completion.weight.change'), formatQuantity(weightKg.changePercent, '%')],
    [t('completion.imaging'), kinds.join(', ') || t('completion.notMeasured')],
  ];
}
