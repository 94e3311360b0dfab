import { dayIn, timeIn } from '@isocenter/deadlines';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { CourseSchedule, GapProposal } from '../../../../server/units/clinic/schedule/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { fetchPrescription } from '../prescription/api.ts';
import { fetchCourseSchedule, fetchWeek, SCHEDULE } from './api.ts';
import { CompensationsCard } from './CompensationsCard.tsx';
import { GapCard } from './GapCard.tsx';
import { PlacementForm } from './PlacementForm.tsx';
import { prescribedPhases } from './placement-draft.ts';
import { UndoPlacement } from './UndoPlacement.tsx';

export function CourseSchedulePage() {
  const { courseKey = '' } = useParams();
  usePageTitle('clinic.schedule');
  const { data, error, refetch } = useQuery({
    queryKey: [SCHEDULE, 'course', courseKey],
    queryFn: ({ signal }) => fetchCourseSchedule(courseKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  return (
    <div className={sheet['page']}>
      <CourseScheduleCards courseKey={courseKey} schedule={data} />
    </div>
  );
}

function CourseScheduleCards(props: { readonly courseKey: string; readonly schedule: CourseSchedule }) {
  const { courseKey, schedule } = props;
  const queries = useQueryClient();
  const { data: week } = useQuery({
    queryKey: [SCHEDULE, 'week', 'resources'],
    queryFn: ({ signal }) => fetchWeek(localDate(new Date()), signal),
  });
  const [carriedOut, setCarriedOut] = useState<{ compensationKey: string; found: NonNullable<GapProposal['found']> }>();
  const onChanged = (changed: CourseSchedule) => {
    setCarriedOut(undefined);
    queries.setQueryData([SCHEDULE, 'course', courseKey], changed);
    return queries.invalidateQueries({ queryKey: [SCHEDULE, 'week'] });
  };
  return (
    <>
      <AppointmentsCard {...{ courseKey, schedule, onChanged }} resources={week?.resources ?? []} />
      {carriedOut && week && (
        <PlacementForm
          key={carriedOut.compensationKey}
          {...{ courseKey, schedule, onChanged, carriedOut }}
          resources={week.resources}
          onClose={() => setCarriedOut(undefined)}
        />
      )}
      <CompensationsCard
        schedule={schedule}
        onChanged={onChanged}
        onCarryOut={(compensationKey, found) => setCarriedOut({ compensationKey, found })}
      />
      {schedule.interrupted && <GapCard courseKey={courseKey} schedule={schedule} onChanged={onChanged} />}
    </>
  );
}

/** From what it is known how many took place, where that is not plain. */
function givenFrom({ recorded, marked, notKnown }: NonNullable<CourseSchedule['interrupted']>) {
  return [
    ...(recorded === 0 && marked > 0 ? (['clinic.schedule.given.marked'] as const) : []),
    ...(recorded > 0 && marked !== recorded ? (['clinic.schedule.given.both'] as const) : []),
    ...(notKnown > 0 ? (['clinic.schedule.given.notKnown'] as const) : []),
  ];
}

function AppointmentsCard(props: {
  readonly courseKey: string;
  readonly schedule: CourseSchedule;
  readonly resources: Parameters<typeof PlacementForm>[0]['resources'];
  readonly onChanged: (schedule: CourseSchedule) => unknown;
}) {
  const { courseKey, schedule, resources, onChanged } = props;
  const { t } = useWords();
  const mayWrite = useMay('schedule.write');
  const [placing, setPlacing] = useState(false);
  const { data: prescribed = [], isPending } = useQuery({
    queryKey: ['clinic', 'prescription', courseKey],
    queryFn: ({ signal }) => fetchPrescription(courseKey, signal),
    select: prescribedPhases,
  });
  const standing = schedule.appointments.filter(({ state }) => state !== 'cancelled');
  const at = (instant: string) =>
    `${dayIn(schedule.timeZone, new Date(instant))} ${timeIn(schedule.timeZone, new Date(instant))}`;
  const nameOf = (key: string) => resources.find(({ resourceKey }) => resourceKey === key)?.name ?? '';
  const { interrupted } = schedule;
  const { recorded = 0, marked = 0, notKnown = 0 } = interrupted ?? {};
  return (
    <section className={sheet['card']} aria-labelledby="appointments">
      <header>
        <h2 id="appointments">{t('clinic.schedule.ofCourse')}</h2>
        {mayWrite && !placing && (
          <div className={sheet['acts']}>
            <UndoPlacement schedule={schedule} onChanged={onChanged} />
            <Button size="small" disabled={resources.length === 0 || isPending} onClick={() => setPlacing(true)}>
              {t('clinic.placement.place')}
            </Button>
          </div>
        )}
      </header>
      {interrupted && (
        <p className={sheet['padded']}>
          {t(interrupted.presentLastDay === null ? 'clinic.schedule.sum.over' : 'clinic.schedule.sum', {
            ...{ given: interrupted.given, fractions: interrupted.fractions, missed: interrupted.missed },
            ...{ planned: interrupted.plannedLastDay, present: interrupted.presentLastDay ?? '–' },
          })}{' '}
          {givenFrom(interrupted).map((key) => (
            <span key={key}>{t(key, { recorded, marked, notKnown })} </span>
          ))}
        </p>
      )}
      {placing && (
        <PlacementForm
          {...{ courseKey, schedule, resources, prescribed }}
          onChanged={async (changed) => {
            setPlacing(false);
            await onChanged(changed);
          }}
          onClose={() => setPlacing(false)}
        />
      )}
      {standing.length === 0 ? (
        <p className={sheet['empty']}>{t('clinic.schedule.ofCourse.none')}</p>
      ) : (
        <PlainTable
          label={t('clinic.schedule.ofCourse')}
          rows={standing}
          keyOf={({ appointmentKey }) => appointmentKey}
          isPast={({ state }) => state !== 'planned'}
          columns={[
            {
              key: 'what',
              header: t('clinic.schedule.kind'),
              cell: ({ kind, fraction }) =>
                fraction === null
                  ? t(`clinic.schedule.kind.${kind}`)
                  : t('clinic.schedule.fractionNumber', { number: fraction }),
            },
            { key: 'at', header: t('clinic.schedule.time'), cell: ({ startsAt }) => at(startsAt) },
            {
              key: 'with',
              header: t('clinic.schedule.with'),
              cell: ({ resourceKeys }) => resourceKeys.map(nameOf).join(', '),
            },
            {
              key: 'state',
              header: t('clinic.schedule.state'),
              cell: ({ state, reason }) => [t(`clinic.schedule.state.${state}`), reason].filter(Boolean).join(': '),
            },
          ]}
        />
      )}
    </section>
  );
}
