import type { Appointment, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Schedule.module.css';
import { AppointmentLine, placeOf, weekdayKey } from './WeekGrid.tsx';

/** The week on a phone: day by day. */
export function WeekList(props: {
  readonly week: Week;
  readonly appointments: readonly Appointment[];
  readonly onOpen: (appointment: Appointment) => void;
}) {
  const { week, appointments } = props;
  const { t, language } = useWords();
  return (
    <div className={styles['scroll']}>
      {week.days.map(({ day, off }) => {
        const ofDay = appointments.filter(({ startsAt }) => placeOf(week.timeZone, startsAt).day === day);
        return (
          <section key={day} aria-label={day}>
            <h2 className={styles['dayName']}>
              {t(`clinic.schedule.weekday.${weekdayKey(day)}`)} {day}{' '}
              {off && (
                <small className={styles['quiet']}>
                  {off.why === 'holiday' ? off.name[language] : t('clinic.schedule.weekend')}
                </small>
              )}
            </h2>
            <ul className={styles['list']}>
              {ofDay.map((each) => (
                <li key={each.appointmentKey}>
                  <button type="button" onClick={() => props.onOpen(each)}>
                    <AppointmentLine appointment={each} timeZone={week.timeZone} />
                    {each.state !== 'planned' && <small>{t(`clinic.schedule.state.${each.state}`)}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
