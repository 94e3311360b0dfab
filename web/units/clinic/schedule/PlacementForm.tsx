import { useMutation } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { CourseSchedule, PlacementAsk, Resource } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { keepPlacement, proposePlacement } from './api.ts';
import { PlacementPreview } from './PlacementPreview.tsx';
import {
  askOf,
  asPrescribed,
  type CarriedOut,
  isOtherRhythm,
  lacksSecondTime,
  type PlacementDraft,
  type PrescribedPhase,
  prescribedDraft,
  standingFractions,
} from './placement-draft.ts';
import styles from './Schedule.module.css';

const NUMBERS = [
  { key: 'fractions', label: 'clinic.placement.fractions', max: 60 },
  { key: 'fractionGy', label: 'clinic.placement.fractionGy', max: 50 },
  { key: 'minutes', label: 'clinic.schedule.minutes', max: 600 },
  { key: 'leastHoursBetween', label: 'clinic.placement.leastHours', max: 72 },
  { key: 'movedMinutes', label: 'clinic.placement.moved', max: 600 },
] as const;
const TIMES = [
  { key: 'firstDay', label: 'clinic.placement.firstDay', type: 'date' },
  { key: 'time', label: 'clinic.placement.time', type: 'time' },
  { key: 'secondTime', label: 'clinic.placement.secondTime', type: 'time' },
] as const;

/** All fractions of a course in one go: asked for, shown, then kept. */
export function PlacementForm(props: {
  readonly courseKey: string;
  readonly schedule: CourseSchedule;
  readonly resources: readonly Resource[];
  readonly carriedOut?: CarriedOut;
  /** Phases of the signed prescription: one fills the form in, of several one is chosen. */
  readonly prescribed?: readonly PrescribedPhase[];
  readonly onChanged: (schedule: CourseSchedule) => unknown;
  readonly onClose: () => void;
}) {
  const { courseKey, schedule, resources, carriedOut } = props;
  const { t, language } = useWords();
  const phases = carriedOut ? [] : (props.prescribed ?? []);
  const [draft, setDraft] = useState<PlacementDraft>(() => prescribedDraft(schedule, { carriedOut, phases }));
  const [chosen, setChosen] = useState(phases.length === 1 ? 0 : null);
  const phase = chosen === null ? undefined : phases[chosen];
  const standing = standingFractions(schedule);
  const set = (part: Partial<PlacementDraft>) => {
    proposing.reset();
    setDraft({ ...draft, ...part });
  };
  const asked = askOf(draft, { carriedOut, phase });
  const proposing = useMutation({
    mutationFn: async (ask: PlacementAsk) => ({ ask, proposal: await proposePlacement(courseKey, ask) }),
  });
  const shown = proposing.data;
  const keeping = useMutation({
    mutationFn: () => {
      if (!shown) throw new Error('nothing was shown');
      const starts = shown.proposal.fractions.map(({ startsAt }) => startsAt);
      return keepPlacement(courseKey, { asked: shown.ask, starts });
    },
    onSuccess: props.onChanged,
  });
  return (
    <div className={`${sheet['form']} ${sheet['inset']}`}>
      {carriedOut && <p>{t('clinic.placement.carriesOut')}</p>}
      <Prescribed
        {...{ phases, chosen }}
        onChoose={(index) => {
          const found = phases[index];
          setChosen(index);
          if (found) set(asPrescribed(draft, found));
        }}
      />
      {phase && standing.placed + standing.recorded > 0 && (
        <Notice weight="warning">{t('clinic.placement.stand', standing)}</Notice>
      )}
      {lacksSecondTime(draft, phase) && (
        <Notice weight="warning">{t('clinic.placement.twiceDaily', { perDay: phase?.fractionsPerDay ?? 0 })}</Notice>
      )}
      <Field label={t('clinic.schedule.with')}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            value={[...draft.resourceKeys]}
            options={resources
              .filter(({ inUse }) => inUse)
              .map(({ resourceKey, name, nameZh }) => ({
                value: resourceKey,
                label: (language === 'zh' && nameZh) || name,
              }))}
            onChange={(resourceKeys: string[]) => set({ resourceKeys })}
          />
        )}
      </Field>
      <div className={styles['three']}>
        {NUMBERS.map(({ key, label, max }) => (
          <Field key={key} label={t(label)}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={max}
                value={draft[key]}
                onChange={(value) => set({ [key]: value })}
              />
            )}
          </Field>
        ))}
        {TIMES.map(({ key, label, type }) => (
          <Field key={key} label={t(label)} optional={key === 'secondTime'}>
            {(control) => (
              <Input {...control} type={type} value={draft[key]} onChange={(e) => set({ [key]: e.target.value })} />
            )}
          </Field>
        ))}
      </div>
      {proposing.error && <Refusal error={proposing.error} />}
      {shown && <PlacementPreview proposal={shown.proposal} asked={shown.ask} timeZone={schedule.timeZone} />}
      {keeping.error && <Refusal error={keeping.error} />}
      <div className={styles['acts']}>
        {shown && shown.proposal.fractions.length > 0 && (
          <Button type="primary" loading={keeping.isPending} onClick={() => keeping.mutate()}>
            {t('clinic.placement.keep')}
          </Button>
        )}
        <Button
          disabled={!asked}
          loading={proposing.isPending}
          onClick={() => {
            keeping.reset();
            if (asked) proposing.mutate(asked);
          }}
        >
          {t('clinic.placement.show')}
        </Button>
        <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
      </div>
    </div>
  );
}

/** From where the fractions are proposed; a rhythm that the schedule does not make by itself is said. */
function Prescribed(props: {
  readonly phases: readonly PrescribedPhase[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}) {
  const { t } = useWords();
  const { phases, chosen, onChoose } = props;
  const phase = chosen === null ? undefined : phases[chosen];
  return (
    <>
      {phases.length > 1 && (
        <Field label={t('clinic.placement.phase')}>
          {(control) => (
            <Select
              {...control}
              value={chosen}
              options={phases.map(({ name }, value) => ({ value, label: name }))}
              onChange={onChoose}
            />
          )}
        </Field>
      )}
      {phase && (
        <p>
          {t('clinic.placement.prescribed', {
            ...{ phase: phase.name, fractions: phase.fractions, gy: phase.fractionGy, target: phase.target },
            ...{ perDay: phase.fractionsPerDay, perWeek: phase.fractionsPerWeek },
          })}
        </p>
      )}
      {phase && isOtherRhythm(phase) && (
        <Notice weight="warning">{t('clinic.placement.otherRhythm', { perWeek: phase.fractionsPerWeek })}</Notice>
      )}
    </>
  );
}
