import { CHINA_2026 } from '@isocenter/deadlines';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CalendarDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { saveCalendar } from './api.ts';
import { calendarText, readCalendarText } from './calendar-text.ts';
import { useSettingsChange } from './use-settings-change.ts';

const SATURDAY_AND_SUNDAY = [6, 0] as const;

/** On which days the department works. Holidays that nobody read in the notice are marked as such. */
export function CalendarCard({ calendar }: { readonly calendar: CalendarDetail | null }) {
  const { t } = useWords();
  const years = Object.values(calendar?.content.years ?? {});
  const [timeZone, setTimeZone] = useState(calendar?.content.timeZone ?? '');
  const [days, setDays] = useState(() => calendarText(calendar?.content.years ?? {}));
  const [source, setSource] = useState(years.find((year) => year.source)?.source ?? '');
  const saving = useSettingsChange(({ content, revision }: CalendarDetail) => saveCalendar(content, revision));
  const origin = source.trim()
    ? { verified: 'source' as const, source: source.trim() }
    : { verified: 'knowledge' as const };
  const read = readCalendarText(days, origin);
  const isUnread = years.some(({ verified }) => verified === 'knowledge');
  const save = () => {
    if (!('years' in read) || !timeZone.trim()) return;
    const weekend = calendar?.content.weekend ?? SATURDAY_AND_SUNDAY;
    saving.mutate({
      content: { timeZone: timeZone.trim(), weekend, years: read.years },
      revision: calendar?.revision ?? 0,
    });
  };
  return (
    <section className={sheet['card']} aria-labelledby="calendar">
      <header>
        <h2 id="calendar">{t('deadlines.calendar')}</h2>
        {isUnread && <span className={`${sheet['chip']} ${sheet['warn']}`}>{t('deadlines.calendar.unverified')}</span>}
      </header>
      <div className={`${sheet['body']} ${sheet['form']}`}>
        {isUnread && <Notice weight="warning">{t('deadlines.calendar.unverifiedWhat')}</Notice>}
        <Field label={t('deadlines.timeZone')}>
          {(control) => (
            <Input
              {...control}
              placeholder="Asia/Shanghai"
              value={timeZone}
              onChange={(event) => setTimeZone(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('deadlines.days')}
          hint={t('deadlines.daysHint')}
          fault={'faultyLine' in read ? t('deadlines.faultyLine', { line: read.faultyLine }) : null}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 5, maxRows: 16 }}
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('deadlines.source')} hint={t('deadlines.sourceHint')} optional>
          {(control) => (
            <Input {...control} maxLength={500} value={source} onChange={(event) => setSource(event.target.value)} />
          )}
        </Field>
        {saving.isError && <Refusal error={saving.error} />}
        <div className={sheet['acts']}>
          <Button
            type="primary"
            loading={saving.isPending}
            disabled={'faultyLine' in read || !timeZone.trim()}
            onClick={save}
          >
            {t('deadlines.calendar.save')}
          </Button>
          <Button onClick={() => setDays(calendarText({ 2026: CHINA_2026 }))}>{t('deadlines.calendar.china')}</Button>
        </div>
      </div>
    </section>
  );
}
