import { dayIn, timeIn } from '@isocenter/deadlines';
import { type DragEvent, useRef } from 'react';
import type { Appointment, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Schedule.module.css';
import { minutesOf, snapped, timeOf } from './week-times.ts';

export const MINUTE_PX = 1.6;
const SNAP_MINUTES = 5;

/** A place in the week: a day, and minutes after its midnight. */
export interface Place {
  readonly day: string;
  readonly minutes: number;
}

/** A time as the department's clocks show it. */
export function placeOf(timeZone: string, instant: string): Place {
  const at = new Date(instant);
  return { day: dayIn(timeZone, at), minutes: minutesOf(timeIn(timeZone, at)) };
}

export function lengthOf({ startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}

interface GridProps {
  readonly week: Week;
  readonly hours: { readonly opens: number; readonly closes: number };
  readonly appointments: readonly Appointment[];
  readonly downtimes: Week['downtimes'];
  readonly cursor: Place;
  /** What is being moved by the keyboard. */
  readonly carried: Appointment | null;
  readonly mayMove: boolean;
  readonly onOpen: (appointment: Appointment) => void;
  readonly onFree: (place: Place) => void;
  readonly onDrop: (appointment: Appointment, place: Place) => void;
}

/** One resource over seven days, by the department's clock. */
export function WeekGrid(props: GridProps) {
  const { week, hours } = props;
  const { t, language } = useWords();
  const height = (hours.closes - hours.opens) * MINUTE_PX;
  const every = Array.from({ length: Math.ceil((hours.closes - hours.opens) / 60) }, (_, n) => hours.opens + n * 60);
  return (
    <div className={styles['scroll']}>
      <div className={styles['grid']}>
        <div className={styles['head']} />
        {week.days.map(({ day, off, listed }) => (
          <div key={day} className={styles['head']}>
            {t(`clinic.schedule.weekday.${weekdayKey(day)}`)} {day.slice(5)}
            <small>
              {off && (off.why === 'holiday' ? off.name[language] : t('clinic.schedule.weekend'))}
              {!listed && t('clinic.schedule.notListed')}
            </small>
          </div>
        ))}
        <div className={styles['hours']} style={{ height }}>
          {every.map((minutes) => (
            <span key={minutes} className={styles['hour']} style={{ top: (minutes - hours.opens) * MINUTE_PX }}>
              {timeOf(minutes)}
            </span>
          ))}
        </div>
        {week.days.map(({ day, off }) => (
          <DayColumn key={day} {...props} day={day} isOff={off !== null} height={height} />
        ))}
      </div>
    </div>
  );
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export const weekdayKey = (day: string) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday';

function DayColumn(props: GridProps & { readonly day: string; readonly isOff: boolean; readonly height: number }) {
  const { week, day, hours, cursor, carried, mayMove } = props;
  const grabbed = useRef(0);
  const at = (event: { clientY: number; currentTarget: Element }) =>
    hours.opens + (event.clientY - event.currentTarget.getBoundingClientRect().top) / MINUTE_PX;
  const drop = (event: DragEvent<HTMLDivElement>) => {
    const found = props.appointments.find((each) => each.appointmentKey === event.dataTransfer.getData('text/plain'));
    if (!found) return;
    event.preventDefault();
    const offset = Number(event.dataTransfer.getData('application/x-minutes')) || 0;
    const length = lengthOf(found);
    props.onDrop(found, { day, minutes: snapped(at(event) - offset, { step: SNAP_MINUTES, ...hours, length }) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same
    <div
      className={`${styles['day']} ${props.isOff ? styles['off'] : ''}`}
      style={{ height: props.height, '--hour-px': `${60 * MINUTE_PX}px` }}
      data-day={day}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onClick={(event) =>
        event.target === event.currentTarget &&
        props.onFree({ day, minutes: snapped(at(event), { step: 15, ...hours, length: 15 }) })
      }
    >
      {props.downtimes.map((down) => (
        <Down key={down.downtimeKey} {...{ down, day, hours }} timeZone={week.timeZone} />
      ))}
      {props.appointments
        .filter((each) => placeOf(week.timeZone, each.startsAt).day === day)
        .map((each) => (
          <button
            key={each.appointmentKey}
            type="button"
            draggable={mayMove && each.state === 'planned'}
            className={`${styles['block']} ${styles[each.state] ?? ''} ${each === carried ? styles['carried'] : ''}`}
            style={{
              top: (placeOf(week.timeZone, each.startsAt).minutes - hours.opens) * MINUTE_PX,
              height: Math.max(18, lengthOf(each) * MINUTE_PX - 1),
            }}
            onDragStart={(event) => {
              grabbed.current = (event.clientY - event.currentTarget.getBoundingClientRect().top) / MINUTE_PX;
              event.dataTransfer.setData('text/plain', each.appointmentKey);
              event.dataTransfer.setData('application/x-minutes', String(grabbed.current));
            }}
            onClick={() => props.onOpen(each)}
          >
            <AppointmentLine appointment={each} timeZone={week.timeZone} />
          </button>
        ))}
      {cursor.day === day && (
        <div
          className={styles['cursor']}
          style={{
            top: (cursor.minutes - hours.opens) * MINUTE_PX,
            height: (carried ? lengthOf(carried) : 15) * MINUTE_PX,
          }}
        />
      )}
    </div>
  );
}

/** Time, who, and which fraction. */
export function AppointmentLine(props: { readonly appointment: Appointment; readonly timeZone: string }) {
  const { t } = useWords();
  const { patient, startsAt, kind, fraction } = props.appointment;
  return (
    <>
      {timeIn(props.timeZone, new Date(startsAt))} {patient.nameZh ?? patient.name}{' '}
      {fraction === null
        ? t(`clinic.schedule.kind.${kind}`)
        : t('clinic.schedule.fractionNumber', { number: fraction })}
    </>
  );
}

function Down(props: {
  readonly down: Week['downtimes'][number];
  readonly day: string;
  readonly hours: GridProps['hours'];
  readonly timeZone: string;
}) {
  const { down, day, hours, timeZone } = props;
  const { t } = useWords();
  const [from, to] = [placeOf(timeZone, down.startsAt), placeOf(timeZone, down.endsAt)];
  if (from.day > day || to.day < day) return null;
  const top = Math.max(hours.opens, from.day < day ? hours.opens : from.minutes);
  const bottom = Math.min(hours.closes, to.day > day ? hours.closes : to.minutes);
  if (bottom <= top) return null;
  return (
    <div
      className={styles['down']}
      style={{ top: (top - hours.opens) * MINUTE_PX, height: (bottom - top) * MINUTE_PX }}
    >
      {t('clinic.schedule.down', { reason: down.reason })}
    </div>
  );
}
