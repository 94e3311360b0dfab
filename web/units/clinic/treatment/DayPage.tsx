import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useSearchParams } from 'react-router';
import type { DayLine } from '../../../../server/units/clinic/treatment/contract.ts';
import { dayBegins, localDate, localTime } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { PatientName, useFactsOf } from '../patients/PatientLine.tsx';
import { fetchDay } from './api.ts';
import styles from './Treatment.module.css';
import { TREATMENT } from './use-treatment.ts';

const REFRESH_MS = 20_000;

/** The therapists' day: whom each machine treats, what comes next, and what was given. */
export function DayPage() {
  const { t } = useWords();
  usePageTitle('treatment.day');
  const [asked, setAsked] = useSearchParams();
  const today = localDate(new Date());
  const day = asked.get('day') ?? today;
  const go = (to: string) => setAsked(to === today ? {} : { day: to }, { replace: true });
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, 'day', day],
    queryFn: ({ signal }) => fetchDay({ from: dayBegins(day), to: dayBegins(dayBeside(day, 1)) }, signal),
    refetchInterval: REFRESH_MS,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const machines = [...new Set((data ?? []).map(({ machine }) => machine))];
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('treatment.day')}</h1>
        <div className={styles['day']}>
          <Button onClick={() => go(dayBeside(day, -1))}>{t('treatment.day.before')}</Button>
          <Input
            type="date"
            aria-label={t('treatment.day')}
            value={day}
            onChange={(event) => event.target.value && go(event.target.value)}
          />
          <Button onClick={() => go(dayBeside(day, 1))}>{t('treatment.day.after')}</Button>
          {day !== today && <Button onClick={() => go(today)}>{t('treatment.day.today')}</Button>}
        </div>
      </header>
      {data?.length === 0 && <p className={sheet['empty']}>{t('treatment.day.none')}</p>}
      {machines.map((machine) => (
        <section key={machine} className={sheet['card']} aria-label={machine ?? t('treatment.day.machine.none')}>
          <header>
            <h2>{machine ?? t('treatment.day.machine.none')}</h2>
            <span className={sheet['count']}>{data?.filter((line) => line.machine === machine).length}</span>
          </header>
          <DayTable lines={(data ?? []).filter((line) => line.machine === machine)} label={machine ?? ''} />
        </section>
      ))}
    </div>
  );
}

function DayTable({ lines, label }: { readonly lines: readonly DayLine[]; readonly label: string }) {
  const { t, language } = useWords();
  const factsOf = useFactsOf();
  const columns: readonly PlainColumn<DayLine>[] = [
    {
      ...{ key: 'patient', header: t('clinic.patient') },
      cell: ({ patient, courseKey }) => (
        <>
          <RowLink to={`/clinic/courses/${courseKey}/treatment`}>
            <PatientName patient={patient} />
          </RowLink>
          <span className={styles['small']}>{factsOf(patient)}</span>
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
    {
      ...{ key: 'next', header: t('treatment.day.next') },
      cell: ({ next, fractions, paused, whyNot }) => (
        <>
          {next === null ? t('treatment.day.done') : t('treatment.day.of', { number: next, all: fractions })}{' '}
          {paused && <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('treatment.day.held')}</span>}
          {next !== null && !paused && whyNot && (
            <span className={`${sheet['chip']} ${sheet['bad']}`}>
              {t('treatment.day.notReady', { step: whyNot[language] })}
            </span>
          )}
        </>
      ),
    },
    {
      ...{ key: 'given', header: t('treatment.day.given') },
      cell: ({ givenToday }) =>
        givenToday.length === 0
          ? '–'
          : givenToday.map(({ fractionKey, number, at, delivery }) => (
              <div key={fractionKey}>
                {t('treatment.day.given.at', { number, at: localTime(at) })} {t(`treatment.delivery.${delivery}`)}
              </div>
            )),
    },
  ];
  return <PlainTable label={label} columns={columns} rows={lines} keyOf={({ treatedPlanKey }) => treatedPlanKey} />;
}

/** `2026-03-09` and so many days on. */
function dayBeside(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return localDate(new Date(year, month - 1, date + days));
}
