import { addDays, instantIn } from '@isocenter/deadlines';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Appointment, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { useNarrow } from '../../../platform/parts/use-narrow.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { changeAppointment, fetchWeek, SCHEDULE } from './api.ts';
import { ResourcesDialog } from './ResourcesDialog.tsx';
import styles from './Schedule.module.css';
import { useWeekKeys } from './use-week-keys.ts';
import { lengthOf, type Place, placeOf, WeekGrid } from './WeekGrid.tsx';
import { WeekList } from './WeekList.tsx';
import { minutesOf, mondayOf, timeOf } from './week-times.ts';

/** Who comes when, to one machine, simulator, room or person, over a week. */
export function SchedulePage() {
  const { t } = useWords();
  usePageTitle('clinic.schedule');
  const [asked, setAsked] = useSearchParams();
  const from = mondayOf(asked.get('from') ?? localDate(new Date()));
  const {
    data: week,
    error,
    refetch,
  } = useQuery({
    queryKey: [SCHEDULE, 'week', from],
    queryFn: ({ signal }) => fetchWeek(from, signal),
    placeholderData: (before) => (before?.days[0]?.day === from ? before : undefined),
  });
  if (error && !week) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!week) return <Skeleton height={320} />;
  const shown = week.resources.find(({ resourceKey }) => resourceKey === asked.get('resource')) ?? week.resources[0];
  const go = (change: Record<string, string>) =>
    setAsked((before) => ({ ...Object.fromEntries(before), ...change }), { replace: true });
  return (
    <WeekOf
      {...{ week, from, resource: shown }}
      onWeek={(day) => go({ from: day })}
      onResource={(resource) => go({ resource })}
      title={t('clinic.schedule')}
    />
  );
}

/** What is open over the week. */
type Open = { readonly at: Place } | { readonly appointment: Appointment } | 'resources' | null;

function WeekOf(props: {
  readonly week: Week;
  readonly from: string;
  readonly resource: Week['resources'][number] | undefined;
  readonly title: string;
  readonly onWeek: (day: string) => void;
  readonly onResource: (resourceKey: string) => void;
}) {
  const { week, from, resource } = props;
  const { t, language } = useWords();
  const narrow = useNarrow();
  const mayWrite = useMay('schedule.write');
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const hours = { opens: minutesOf(resource?.opens ?? '08:00'), closes: minutesOf(resource?.closes ?? '18:00') };
  const appointments = week.appointments.filter(({ resourceKeys }) =>
    resourceKeys.includes(resource?.resourceKey ?? ''),
  );
  const moving = useMutation({
    mutationFn: ({ appointment, place }: { readonly appointment: Appointment; readonly place: Place }) =>
      changeAppointment(appointment, movedTo(appointment, place, week.timeZone)),
    onSettled: () => queries.invalidateQueries({ queryKey: [SCHEDULE] }),
  });
  const { cursor, carried, said } = useWeekKeys({
    ...{ week, hours, appointments, mayWrite, from },
    onWeek: props.onWeek,
    onOpen: setOpen,
    onDrop: (appointment, place) => moving.mutate({ appointment, place }),
  });
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <h1>{props.title}</h1>
        <Button onClick={() => props.onWeek(addDays(from, -7))} aria-label={t('clinic.schedule.before')}>
          ‹
        </Button>
        <span>
          {from} – {addDays(from, 6).slice(5)}
        </span>
        <Button onClick={() => props.onWeek(addDays(from, 7))} aria-label={t('clinic.schedule.after')}>
          ›
        </Button>
        {resource && (
          <Select
            aria-label={t('clinic.schedule.resource')}
            value={resource.resourceKey}
            options={week.resources
              .filter(({ inUse }) => inUse)
              .map(({ resourceKey, name, nameZh }) => ({
                value: resourceKey,
                label: (language === 'zh' && nameZh) || name,
              }))}
            onChange={props.onResource}
            style={{ minWidth: 160 }}
          />
        )}
        <div className={styles['right']}>
          <Button onClick={() => setOpen('resources')}>{t('clinic.schedule.resources')}</Button>
          {mayWrite && resource && (
            <Button type="primary" onClick={() => setOpen({ at: cursor })}>
              {t('clinic.schedule.new')}
            </Button>
          )}
        </div>
      </header>
      {moving.error && <Refusal error={moving.error} />}
      <p className={styles['said']} aria-live="polite">
        {resource ? said : t('clinic.schedule.none')}
      </p>
      {resource &&
        (narrow ? (
          <WeekList week={week} appointments={appointments} onOpen={(appointment) => setOpen({ appointment })} />
        ) : (
          <WeekGrid
            {...{ week, hours, appointments, cursor, carried, mayMove: mayWrite }}
            downtimes={week.downtimes.filter(({ resourceKey }) => resourceKey === resource.resourceKey)}
            onOpen={(appointment) => setOpen({ appointment })}
            onFree={(at) => mayWrite && setOpen({ at })}
            onDrop={(appointment, place) => moving.mutate({ appointment, place })}
          />
        ))}
      {open === 'resources' && <ResourcesDialog week={week} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'resources' && resource && (
        <AppointmentDialog
          {...{ week, resource }}
          present={'appointment' in open ? open.appointment : null}
          at={'at' in open ? open.at : placeOf(week.timeZone, open.appointment.startsAt)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function movedTo(appointment: Appointment, { day, minutes }: Place, timeZone: string) {
  const { resourceKeys, state, reason, note } = appointment;
  const startsAt = instantIn(timeZone, day, timeOf(minutes));
  return {
    ...{ resourceKeys, state, reason, note, allTheSame: false },
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + lengthOf(appointment) * 60_000).toISOString(),
  };
}
