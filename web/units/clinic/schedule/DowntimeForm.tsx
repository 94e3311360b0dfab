import { dayIn, instantIn, timeIn } from '@isocenter/deadlines';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Downtime, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addDowntime, changeDowntime, SCHEDULE } from './api.ts';
import styles from './Schedule.module.css';
import { AppointmentLine } from './WeekGrid.tsx';

/** Down-times of the week that is shown. */
export function DowntimeList({ week }: { readonly week: Week }) {
  const { t } = useWords();
  const mayKeep = useMay('resource.write');
  const queries = useQueryClient();
  const lifting = useMutation({
    mutationFn: (downtime: Downtime) => {
      const { resourceKey, startsAt, endsAt, reason } = downtime;
      return changeDowntime(downtime, { resourceKey, startsAt, endsAt, reason, cancelled: true });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [SCHEDULE] }),
  });
  const clock = (instant: string) => {
    const at = new Date(instant);
    return `${dayIn(week.timeZone, at)} ${timeIn(week.timeZone, at)}`;
  };
  if (week.downtimes.length === 0) return <p className={styles['quiet']}>{t('clinic.schedule.downtimes.none')}</p>;
  return (
    <>
      {lifting.error && <Refusal error={lifting.error} />}
      {week.downtimes.map((each) => (
        <p key={each.downtimeKey}>
          {week.resources.find(({ resourceKey }) => resourceKey === each.resourceKey)?.name} {clock(each.startsAt)} –{' '}
          {clock(each.endsAt)} · {each.reason}{' '}
          {mayKeep && (
            <Button size="small" onClick={() => lifting.mutate(each)}>
              {t('clinic.schedule.downtimes.lift')}
            </Button>
          )}
        </p>
      ))}
    </>
  );
}

/** Says that something is down, and who was to come in that time. */
export function DowntimeForm({ week }: { readonly week: Week }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const first = week.days[0]?.day ?? '';
  const [draft, setDraft] = useState({ resourceKey: '', from: first, begin: '', to: first, end: '', reason: '' });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const saving = useMutation({
    mutationFn: () =>
      addDowntime({
        ...{ resourceKey: draft.resourceKey, reason: draft.reason.trim(), cancelled: false },
        startsAt: instantIn(week.timeZone, draft.from, draft.begin).toISOString(),
        endsAt: instantIn(week.timeZone, draft.to, draft.end).toISOString(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: [SCHEDULE] }),
  });
  const isWhole = draft.resourceKey && draft.begin && draft.end && draft.reason.trim();
  return (
    <div className={`${sheet['form']} ${sheet['inset']}`}>
      <div className={styles['three']}>
        <Field label={t('clinic.schedule.resource')}>
          {(control) => (
            <Select
              {...control}
              value={draft.resourceKey || null}
              options={week.resources.map(({ resourceKey, name }) => ({ value: resourceKey, label: name }))}
              onChange={(resourceKey: string) => set({ resourceKey })}
            />
          )}
        </Field>
        <TimeField
          label={t('clinic.schedule.downtimes.from')}
          type="date"
          value={draft.from}
          onChange={(from) => set({ from })}
        />
        <TimeField
          label={t('clinic.schedule.downtimes.begin')}
          type="time"
          value={draft.begin}
          onChange={(begin) => set({ begin })}
        />
        <TimeField
          label={t('clinic.schedule.downtimes.to')}
          type="date"
          value={draft.to}
          onChange={(to) => set({ to })}
        />
        <TimeField
          label={t('clinic.schedule.downtimes.end')}
          type="time"
          value={draft.end}
          onChange={(end) => set({ end })}
        />
        <TimeField
          label={t('clinic.schedule.downtimes.reason')}
          type="text"
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      </div>
      {saving.error && <Refusal error={saving.error} />}
      {saving.data && saving.data.displacedCount > 0 && (
        <Notice weight="warning">
          {t('clinic.schedule.downtimes.displaced', { count: saving.data.displacedCount })}
          {saving.data.displaced.map((each) => (
            <span key={each.appointmentKey} className={styles['arithmetic']}>
              {dayIn(week.timeZone, new Date(each.startsAt))}{' '}
              <AppointmentLine appointment={each} timeZone={week.timeZone} />
            </span>
          ))}
        </Notice>
      )}
      <Button disabled={!isWhole} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('clinic.schedule.downtimes.say')}
      </Button>
    </div>
  );
}

function TimeField(props: {
  readonly label: string;
  readonly type: 'date' | 'time' | 'text';
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Input
          {...control}
          type={props.type}
          maxLength={200}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
