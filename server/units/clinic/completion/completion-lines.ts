import { dayIn } from '@isocenter/deadlines';
import { adverseEventById } from '@isocenter/knowledge';
import { formatQuantity, type Language, type MessageKey, MISSING, type Values } from '@isocenter/messages';
import type { CompletedPhase, CompletionRecord } from './contract.ts';

/** How the sheet says a summary. */
export interface CompletionTongue {
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly language: Language;
  readonly timeZone: string;
}

/** Label and value; a value of several lines is one of several facts. */
export type Line = readonly [label: string, value: string];

/** Course, diagnosis with stage as entered, and what was prescribed. */
export function courseLines(record: CompletionRecord, tongue: CompletionTongue): Line[] {
  const { say, language } = tongue;
  const { course, diagnosis } = record;
  const { physician } = course;
  const stage = diagnosis && stageText(diagnosis);
  return [
    [say('course.course'), `${say('course.nth', { number: course.number })} · ${course.title}`],
    [say('completion.diagnosis'), diagnosis ? diagnosisText(diagnosis, tongue) : say('completion.diagnosis.none')],
    [say('completion.stage'), stage || say('completion.notMeasured')],
    [say('course.intent'), say(`course.intent.${course.intent}`)],
    [say('completion.physician'), (language === 'zh' ? physician.nameZh : null) ?? physician.name],
    ...(record.prescriptions.length === 0
      ? [[say('prescription.title'), say('completion.prescription.none')] as const]
      : record.prescriptions.map((version) => prescriptionLine(version, tongue))),
  ];
}

function diagnosisText(diagnosis: NonNullable<CompletionRecord['diagnosis']>, { say }: CompletionTongue): string {
  const { words, icd10, topography, morphology, laterality } = diagnosis;
  const side = laterality === null || laterality === 'not applicable' ? null : say(`prescription.side.${laterality}`);
  return [words, side, icd10 && `ICD-10 ${icd10}`, topography && `ICD-O-3 ${topography}`, morphology]
    .filter(Boolean)
    .join(' · ');
}

function stageText({ t, n, m, stage, edition }: NonNullable<CompletionRecord['diagnosis']>): string {
  return [[t, n, m].filter(Boolean).join(' '), stage, edition].filter(Boolean).join(' · ');
}

function prescriptionLine(
  { version, from, until, intent, site, targets, phases }: CompletionRecord['prescriptions'][number],
  { say, timeZone }: CompletionTongue,
): Line {
  const day = (at: string) => dayIn(timeZone, new Date(at));
  const held =
    until === null
      ? say('completion.prescription.holds', { from: day(from) })
      : say('completion.prescription.held', { from: day(from), until: day(until) });
  const doses = targets.map(({ name, doseGy }) =>
    say('completion.prescription.target', { name, dose: formatQuantity(doseGy, 'Gy') }),
  );
  const parts = phases.map(({ name, fractions }) => say('completion.prescription.phase', { name, count: fractions }));
  const told = [site, say(`prescription.intent.${intent}`), doses.join(', '), parts.join(', '), held];
  return [say('completion.prescription', { version }), told.join(' · ')];
}

/** By which technique and modality: ordered where an approval names the phase, else the radiation of the fields. */
export function howText({ techniques, modalities, radiations }: CompletedPhase, { say }: CompletionTongue): string {
  const modality = modalities.map((each) => say(`prescription.modality.${each}`));
  return [
    techniques.join(', ') || say('completion.dose.how.none'),
    (modality.length > 0 ? modality : radiations).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `6 MV`; of mixed radiations the number alone, for a nominal energy is MV of photons and MeV of others. */
export function energyText({ energiesMv, radiations }: CompletedPhase): string {
  const unit = radiations.length > 1 ? '' : radiations[0] === 'PHOTON' ? ' MV' : ' MeV';
  return energiesMv.length === 0 ? MISSING : `${energiesMv.join(', ')}${unit}`;
}

export function spanText(first: string | null, last: string | null, { say }: CompletionTongue): string {
  return first && last ? say('completion.time.span', { first, last }) : say('completion.time.none');
}

export function timeLines(record: CompletionRecord, tongue: CompletionTongue): Line[] {
  const { say, timeZone } = tongue;
  const day = (at: string) => dayIn(timeZone, new Date(at));
  const pauses = record.pauses.map(({ step, at, until, reason, resumedReason }) =>
    [
      say('completion.pause.line', {
        ...{ step, from: day(at), until: until ? day(until) : say('completion.pause.open') },
        reason: reason || say('completion.reason.none'),
      }),
      resumedReason && say('completion.pause.resumed', { reason: resumedReason }),
    ]
      .filter(Boolean)
      .join('; '),
  );
  const { stopped } = record;
  return [
    [say('completion.time.days'), spanText(record.firstDay, record.lastDay, tongue)],
    [say('completion.time.overall'), `${record.overallDays ?? MISSING} (${say('completion.time.rule')})`],
    [say('completion.pause'), pauses.join('\n') || say('completion.pause.none')],
    [
      say('completion.stopped'),
      stopped ? `${day(stopped.at)}: ${stopped.reason || say('completion.reason.none')}` : say('completion.stopped.no'),
    ],
  ];
}

export function conditionLines({ ecog, weightKg, imaging }: CompletionRecord, tongue: CompletionTongue): Line[] {
  const { say, timeZone } = tongue;
  const measured = (found: { readonly value: number; readonly at: string } | null) =>
    found
      ? say('completion.measured', { value: found.value, day: dayIn(timeZone, new Date(found.at)) })
      : say('completion.notMeasured');
  const change = weightKg.changePercent;
  return [
    [say('completion.ecog'), `${measured(ecog.start)} → ${measured(ecog.end)}`],
    [say('completion.weight'), `${measured(weightKg.start)} → ${measured(weightKg.end)}`],
    [say('completion.weight.change'), change === null ? MISSING : formatQuantity(change, '%')],
    [
      say('completion.imaging'),
      imaging
        .map(({ kind, fractions }) =>
          say('completion.imaging.line', {
            kind: kind === 'not recorded' ? say('completion.imaging.not recorded') : say(`treatment.imaging.${kind}`),
            count: fractions,
          }),
        )
        .join(', ') || say('completion.notMeasured'),
    ],
  ];
}

/** Term, grade, day, attribution. */
export function toxicityRow(
  { term, grade, at, attribution }: CompletionRecord['worst'][number],
  { say, language, timeZone }: CompletionTongue,
): readonly string[] {
  return [
    adverseEventById(term)?.[language] ?? term,
    grade === 0 ? say('review.grade.none') : say('review.grade', { grade }),
    dayIn(timeZone, new Date(at)),
    attribution === null ? say('completion.toxicity.attribution.none') : say(`review.attribution.${attribution}`),
  ];
}

/** What a dose does not count, in words; empty where there is nothing. */
export function deliveryNote(
  { notAsPlanned, notKnown }: Pick<CompletedPhase, 'notAsPlanned' | 'notKnown'>,
  { say }: CompletionTongue,
): string {
  const parts = [
    notKnown > 0 && say('completion.dose.notKnown', { count: notKnown }),
    notAsPlanned > 0 && say('completion.dose.notAsPlanned', { count: notAsPlanned }),
  ];
  return parts.filter(Boolean).join('; ');
}
