import type { DayLine } from '../../../../server/units/clinic/treatment/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate, localMoment, localTime } from '../../../platform/format/moment.ts';
import { type Say, useWords } from '../../../platform/language/use-words.ts';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { PatientName, useFactsOf } from '../patients/PatientLine.tsx';
import { isEnteredLater, isOpen } from './day-lines.ts';
import { SayMissed } from './SayMissed.tsx';
import styles from './Treatment.module.css';

/** Whom a machine treats, in the order of their times. */
export function DayTable({ lines, label }: { readonly lines: readonly DayLine[]; readonly label: string }) {
  const { t } = useWords();
  const factsOf = useFactsOf();
  const columns: readonly PlainColumn<DayLine>[] = [
    {
      ...{ key: 'time', header: t('treatment.day.time') },
      cell: ({ appointment }) => (appointment ? localTime(appointment.at) : '–'),
    },
    {
      ...{ key: 'patient', header: t('clinic.patient') },
      cell: (line) => (
        <>
          <RowLink to={recordUrl(line)}>
            <PatientName patient={line.patient} />
          </RowLink>
          <span className={styles['small']}>{factsOf(line.patient)}</span>
        </>
      ),
    },
    {
      ...{ key: 'plan', header: t('treatment.day.plan') },
      cell: ({ planLabel, title }) => (
        <>
          {planLabel}
          <span className={styles['small']}>{title}</span>
        </>
      ),
    },
    { ...{ key: 'next', header: t('treatment.day.next') }, cell: (line) => <Next line={line} /> },
    { ...{ key: 'given', header: t('treatment.day.given') }, cell: (line) => <Given line={line} /> },
  ];
  return <PlainTable label={label} columns={columns} rows={lines} keyOf={({ treatedPlanKey }) => treatedPlanKey} />;
}

/** Where a fraction of it is recorded; from the list of a past day its booked time goes along, to be corrected to the true one. */
function recordUrl({ courseKey, appointment }: DayLine): string {
  const isPast = appointment?.state === 'planned' && localDate(appointment.at) < localDate(new Date());
  return `/clinic/courses/${courseKey}/treatment${isPast ? `?at=${encodeURIComponent(appointment.at)}` : ''}`;
}

/** Beyond those of the plan it takes the place of one of which nothing was delivered. */
function nextWords(t: Say, next: number | null, all: number): string {
  if (next === null) return t('treatment.day.done');
  return t(next > all ? 'treatment.day.inPlace' : 'treatment.day.of', { number: next, all });
}

function Next({ line: { next, fractions, paused, whyNot } }: { readonly line: DayLine }) {
  const { t, language } = useWords();
  return (
    <>
      {nextWords(t, next, fractions)}{' '}
      {paused && <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('treatment.day.held')}</span>}
      {next !== null && !paused && whyNot && (
        <span className={`${sheet['chip']} ${sheet['bad']}`}>
          {t('treatment.day.notReady', { step: whyNot[language] })}
        </span>
      )}
    </>
  );
}

/** What came of it: fractions, a reason, or nothing yet. */
function Given({ line }: { readonly line: DayLine }) {
  const { t } = useWords();
  const maySay = useMay('schedule.write');
  const { appointment, givenToday } = line;
  return (
    <>
      {givenToday.map((given) => (
        <div key={given.fractionKey}>
          {t('treatment.day.given.at', { number: given.number, at: localTime(given.at) })}{' '}
          {t(`treatment.delivery.${given.delivery}`)}
          {isEnteredLater(given) && (
            <span className={styles['small']}>{t('treatment.day.entered', { at: localMoment(given.recordedAt) })}</span>
          )}
        </div>
      ))}
      {appointment?.state === 'missed' && t('treatment.day.missed', { reason: appointment.reason ?? '' })}
      {isOpen(line, new Date()) && (
        <span className={sheet['acts']}>
          <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('treatment.day.notRecorded')}</span>
          {maySay && appointment && <SayMissed appointmentKey={appointment.appointmentKey} />}
        </span>
      )}
      {givenToday.length === 0 && appointment?.state !== 'missed' && !isOpen(line, new Date()) && '–'}
    </>
  );
}
