import { addDays } from '@isocenter/deadlines';
import { useState } from 'react';
import type { Appointment, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { usePageKeys } from '../../../platform/keys/keys.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { lengthOf, type Place, placeOf, weekdayKey } from './WeekGrid.tsx';
import { snapped, timeOf } from './week-times.ts';

const STEP_MINUTES = 15;

/** The week by the keyboard: a place that is walked about, and an appointment that is taken up, carried and put down. */
export function useWeekKeys(parts: {
  readonly week: Week;
  readonly from: string;
  readonly hours: { readonly opens: number; readonly closes: number };
  readonly appointments: readonly Appointment[];
  readonly mayWrite: boolean;
  readonly onWeek: (day: string) => void;
  readonly onOpen: (open: { readonly at: Place } | { readonly appointment: Appointment }) => void;
  readonly onDrop: (appointment: Appointment, place: Place) => void;
}) {
  const { week, hours, from, mayWrite } = parts;
  const { t } = useWords();
  const [walked, setWalked] = useState({ column: 0, minutes: hours.opens });
  const [carried, setCarried] = useState<Appointment | null>(null);
  const within = { step: 5, ...hours, length: STEP_MINUTES };
  const cursor: Place = { day: addDays(from, walked.column), minutes: snapped(walked.minutes, within) };
  const here = parts.appointments.find((each) => {
    const { day, minutes } = placeOf(week.timeZone, each.startsAt);
    return day === cursor.day && cursor.minutes >= minutes && cursor.minutes < minutes + lengthOf(each);
  });
  const walk = (columns: number, minutes: number) => {
    const length = carried ? lengthOf(carried) : STEP_MINUTES;
    setWalked(({ column, minutes: at }) => ({
      column: Math.max(0, Math.min(6, column + columns)),
      minutes: snapped(at + minutes, { step: 5, ...hours, length }),
    }));
  };
  const take = () => {
    if (!here || !mayWrite || here.state !== 'planned') return;
    setCarried(here);
    setWalked({ ...walked, minutes: placeOf(week.timeZone, here.startsAt).minutes });
  };
  const enter = () => {
    if (carried) {
      parts.onDrop(carried, cursor);
      setCarried(null);
    } else if (here) parts.onOpen({ appointment: here });
    else if (mayWrite) parts.onOpen({ at: cursor });
  };
  usePageKeys('clinic.schedule', [
    { keys: ['ArrowLeft'], does: 'clinic.schedule.keys.walk', run: () => walk(-1, 0) },
    { keys: ['ArrowRight'], does: 'clinic.schedule.keys.walk', run: () => walk(1, 0) },
    { keys: ['ArrowUp'], does: 'clinic.schedule.keys.walk', run: () => walk(0, -STEP_MINUTES) },
    { keys: ['ArrowDown'], does: 'clinic.schedule.keys.walk', run: () => walk(0, STEP_MINUTES) },
    { keys: ['PageUp'], does: 'clinic.schedule.before', run: () => parts.onWeek(addDays(from, -7)) },
    { keys: ['PageDown'], does: 'clinic.schedule.after', run: () => parts.onWeek(addDays(from, 7)) },
    { keys: ['m'], does: 'clinic.schedule.keys.take', run: take },
    { keys: ['Enter'], does: 'clinic.schedule.keys.enter', run: enter },
    { keys: ['Escape'], does: 'clinic.schedule.keys.leave', run: () => setCarried(null) },
  ]);
  const place = `${t(`clinic.schedule.weekday.${weekdayKey(cursor.day)}`)} ${cursor.day} ${timeOf(cursor.minutes)}`;
  const said = carried
    ? t('clinic.schedule.carrying', { who: nameOf(carried), place })
    : here
      ? t('clinic.schedule.here', { who: nameOf(here), place })
      : t('clinic.schedule.free', { place });
  return { cursor, carried, said };
}

const nameOf = ({ patient }: Appointment) => patient.nameZh ?? patient.name ?? '';
