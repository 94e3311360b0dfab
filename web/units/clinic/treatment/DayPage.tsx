import { useQuery } from '@tanstack/react-query';
import { Button, Input, Switch } from 'antd';
import { useSearchParams } from 'react-router';
import type { DayLine } from '../../../../server/units/clinic/treatment/contract.ts';
import { dayBegins, localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchDay } from './api.ts';
import { DayTable } from './DayTable.tsx';
import { isNotBooked, isOpen, narrowed } from './day-lines.ts';
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
  const onlyOpen = asked.get('open') === 'yes';
  const go = (to: string) => setAsked(to === today ? {} : { day: to }, { replace: true });
  const { data, error, refetch } = useQuery({
    queryKey: [TREATMENT, 'day', day],
    queryFn: ({ signal }) => fetchDay({ from: dayBegins(day), to: dayBegins(dayBeside(day, 1)) }, signal),
    refetchInterval: REFRESH_MS,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const lines = narrowed(data ?? [], { onlyOpen, now: new Date() });
  const open = (data ?? []).filter((line) => isOpen(line, new Date())).length;
  const notBooked = lines.filter(isNotBooked);
  const listed = lines.filter((line) => !isNotBooked(line));
  const machines = [...new Set(listed.map(({ machine }) => machine))];
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
      {open > 0 && (
        <Notice weight="warning">
          {t('treatment.day.open', { n: open })}{' '}
          <Switch
            size="small"
            checked={onlyOpen}
            aria-label={t('treatment.day.open.only')}
            onChange={(only) =>
              setAsked({ ...(day !== today && { day }), ...(only && { open: 'yes' }) }, { replace: true })
            }
          />{' '}
          {t('treatment.day.open.only')}
        </Notice>
      )}
      {data?.length === 0 && <p className={sheet['empty']}>{t('treatment.day.none')}</p>}
      {machines.map((machine) => (
        <MachineCard
          key={machine}
          title={machine ?? t('treatment.day.machine.none')}
          lines={listed.filter((line) => line.machine === machine)}
        />
      ))}
      {notBooked.length > 0 && <MachineCard title={t('treatment.day.notBooked')} lines={notBooked} />}
    </div>
  );
}

function MachineCard({ title, lines }: { readonly title: string; readonly lines: readonly DayLine[] }) {
  return (
    <section className={sheet['card']} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className={sheet['count']}>{lines.length}</span>
      </header>
      <DayTable lines={lines} label={title} />
    </section>
  );
}

/** `2026-03-09` and so many days on. */
function dayBeside(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return localDate(new Date(year, month - 1, date + days));
}
