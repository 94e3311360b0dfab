import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CalendarDetail } from '../../../server/platform/deadlines/contract.ts';
import { Refusal } from '../access/Refusal.tsx';
import { useHeld } from '../api/use-versioned-change.ts';
import { useWords } from '../language/use-words.ts';
import { CompareVersions } from '../parts/CompareVersions.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import sheet from '../parts/Sheet.module.css';
import { saveCalendar } from './api.ts';
import { calendarText, readCalendarText } from './calendar-text.ts';
import { useSettingsChange } from './use-settings-change.ts';

const SATURDAY_AND_SUNDAY = [6, 0] as const;

/** The calendar as it is written: days line by line. */
interface Written {
  readonly timeZone: string;
  readonly days: string;
  readonly source: string;
}

function writtenOf(calendar: CalendarDetail | null): Written {
  const years = calendar?.content.years ?? {};
  return {
    timeZone: calendar?.content.timeZone ?? '',
    days: calendarText(years),
    source: Object.values(years).find((year) => year.source)?.source ?? '',
  };
}

/** On which days the department works. Holidays that nobody read in the notice are marked as such. */
export function CalendarCard({ calendar }: { readonly calendar: CalendarDetail | null }) {
  const { t } = useWords();
  const years = Object.values(calendar?.content.years ?? {});
  const present = writtenOf(calendar);
  const [typed, setTyped] = useState<Written | null>(null);
  const { timeZone, days, source } = typed ?? present;
  const write = (part: Partial<Written>) => setTyped({ ...(typed ?? present), ...part });
  const saving = useSettingsChange({
    present: calendar,
    read: useHeld(calendar, typed !== null),
    change: (content: WorkCalendar, read: CalendarDetail | null) => saveCalendar(content, read?.revision ?? 0),
    onDone: () => setTyped(null),
  });
  const origin = source.trim()
    ? { verified: 'source' as const, source: source.trim() }
    : { verified: 'knowledge' as const };
  const read = readCalendarText(days, origin);
  const isUnread = years.some(({ verified }) => verified === 'knowledge');
  const weekend = calendar?.content.weekend ?? SATURDAY_AND_SUNDAY;
  const content =
    'years' in read && timeZone.trim() ? { timeZone: timeZone.trim(), weekend, years: read.years } : undefined;
  const fieldsOf = (written: Written) => [
    { key: 'zone', label: t('deadlines.timeZone'), value: written.timeZone.trim() },
    { key: 'days', label: t('deadlines.days'), value: written.days.trim() },
    { key: 'source', label: t('deadlines.source'), value: written.source.trim() },
  ];
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
              onChange={(event) => write({ timeZone: event.target.value })}
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
              onChange={(event) => write({ days: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('deadlines.source')} hint={t('deadlines.sourceHint')} optional>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              value={source}
              onChange={(event) => write({ source: event.target.value })}
            />
          )}
        </Field>
        {saving.error !== null && <Refusal error={saving.error} />}
        {saving.overtaken && (
          <CompareVersions
            mine={fieldsOf({ timeZone, days, source })}
            theirs={fieldsOf(present)}
            mineIs="typed"
            busy={saving.isPending}
            onInsist={() => content && saving.insist(content)}
            onLeave={() => {
              saving.leave();
              setTyped(null);
            }}
          />
        )}
        <div className={sheet['acts']}>
          <Button
            type="primary"
            loading={saving.isPending}
            disabled={content === undefined}
            onClick={() => content && saving.mutate(content)}
          >
            {t('deadlines.calendar.save')}
          </Button>
          <Button onClick={() => write({ days: calendarText({ 2026: CHINA_2026 }) })}>
            {t('deadlines.calendar.china')}
          </Button>
        </div>
      </div>
    </section>
  );
}
