import { instantIn } from '@isocenter/deadlines';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Appointment, Resource, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { ApiError } from '../../../platform/api/api-error.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { addAppointment, changeAppointment, SCHEDULE } from './api.ts';
import { PatientChoice } from './PatientChoice.tsx';
import styles from './Schedule.module.css';
import { lengthOf, type Place } from './WeekGrid.tsx';
import { timeOf } from './week-times.ts';

const KINDS = ['consultation', 'simulation', 'treatment', 'review', 'follow-up', 'other'] as const;
/** What a person may mean all the same. */
const INSIST = ['clinic/day-off', 'clinic/outside-hours'];

/** An appointment: a new one, or what becomes of one that is there. */
export function AppointmentDialog(props: {
  readonly week: Week;
  readonly resource: Resource;
  readonly present: Appointment | null;
  readonly at: Place;
  readonly onClose: () => void;
}) {
  const { week, present } = props;
  const { t, language } = useWords();
  const mayWrite = useMay('schedule.write');
  const queries = useQueryClient();
  const [patientKey, setPatientKey] = useState(present?.patient.patientKey ?? '');
  const [kind, setKind] = useState<Appointment['kind'] | null>(present?.kind ?? null);
  const [day, setDay] = useState(props.at.day);
  const [time, setTime] = useState(timeOf(props.at.minutes));
  const [minutes, setMinutes] = useState<number | null>(present ? lengthOf(present) : null);
  const [resourceKeys, setResourceKeys] = useState(present?.resourceKeys ?? [props.resource.resourceKey]);
  const [note, setNote] = useState(present?.note ?? '');
  const [reason, setReason] = useState(present?.reason ?? '');
  const [allTheSame, setAllTheSame] = useState(false);
  const isWhole = patientKey !== '' && kind !== null && minutes !== null && day !== '' && time !== '';
  const saving = useMutation({
    mutationFn: async (state: Appointment['state']) => {
      const startsAt = instantIn(week.timeZone, day, time);
      const times = {
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + (minutes ?? 0) * 60_000).toISOString(),
      };
      const shared = { ...times, resourceKeys, note, allTheSame };
      if (present) return changeAppointment(present, { ...shared, state, reason: reason.trim() || null });
      return addAppointment({ ...shared, kind: kind ?? 'other', patientKey, courseKey: null });
    },
    onSuccess: () => props.onClose(),
    onSettled: () => queries.invalidateQueries({ queryKey: [SCHEDULE] }),
  });
  const mayInsist = saving.error instanceof ApiError && INSIST.includes(saving.error.code);
  return (
    <Modal
      open
      footer={null}
      title={present ? t(`clinic.schedule.kind.${present.kind}`) : t('clinic.schedule.new')}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        {present ? (
          <p>
            <strong>{present.patient.nameZh}</strong> {present.patient.name} · {present.patient.birthDate ?? '–'} ·{' '}
            {present.patient.identifiers[0]?.value ?? '–'}{' '}
            <HistoryButton
              of={t('clinic.schedule.appointment')}
              records={[{ entity: 'appointment', key: present.appointmentKey }]}
            />
          </p>
        ) : (
          <>
            <PatientChoice value={patientKey} onChange={setPatientKey} />
            <Field label={t('clinic.schedule.kind')}>
              {(control) => (
                <Select
                  {...control}
                  value={kind}
                  options={KINDS.map((value) => ({ value, label: t(`clinic.schedule.kind.${value}`) }))}
                  onChange={(value: Appointment['kind']) => setKind(value)}
                />
              )}
            </Field>
          </>
        )}
        <div className={styles['three']}>
          <Field label={t('clinic.schedule.day')}>
            {(control) => <Input {...control} type="date" value={day} onChange={(e) => setDay(e.target.value)} />}
          </Field>
          <Field label={t('clinic.schedule.time')}>
            {(control) => <Input {...control} type="time" value={time} onChange={(e) => setTime(e.target.value)} />}
          </Field>
          <Field label={t('clinic.schedule.minutes')}>
            {(control) => <InputNumber {...control} min={1} max={600} value={minutes} onChange={setMinutes} />}
          </Field>
        </div>
        <Field label={t('clinic.schedule.with')}>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              value={[...resourceKeys]}
              options={week.resources
                .filter(({ inUse }) => inUse)
                .map(({ resourceKey, name, nameZh }) => ({
                  value: resourceKey,
                  label: (language === 'zh' && nameZh) || name,
                }))}
              onChange={(value: string[]) => setResourceKeys(value)}
            />
          )}
        </Field>
        <Field label={t('clinic.schedule.note')} optional>
          {(control) => <Input {...control} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />}
        </Field>
        {present && (
          <Field label={t('clinic.schedule.reason')} hint={t('clinic.schedule.reason.hint')}>
            {(control) => (
              <Input {...control} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
            )}
          </Field>
        )}
        {saving.error && <Refusal error={saving.error} />}
        {(mayInsist || allTheSame) && (
          <Checkbox checked={allTheSame} onChange={(event) => setAllTheSame(event.target.checked)}>
            {t('clinic.schedule.allTheSame')}
          </Checkbox>
        )}
        {mayWrite && (
          <div className={styles['acts']}>
            <Button
              type="primary"
              disabled={!isWhole}
              loading={saving.isPending}
              onClick={() => saving.mutate('planned')}
            >
              {t(present && present.state !== 'planned' ? 'clinic.schedule.again' : 'clinic.save')}
            </Button>
            {present?.state === 'planned' && (
              <>
                <Button onClick={() => saving.mutate('done')}>{t('clinic.schedule.sayDone')}</Button>
                <Button disabled={!reason.trim()} onClick={() => saving.mutate('missed')}>
                  {t('clinic.schedule.sayMissed')}
                </Button>
                <Button danger disabled={!reason.trim()} onClick={() => saving.mutate('cancelled')}>
                  {t('clinic.schedule.cancel')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}
