import { ALPHA_BETA_TABLE, REPAIR_TABLE, REPOPULATION_TABLE, type Verified } from '@isocenter/knowledge';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { CourseSchedule, GapAsk } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { reckonGap } from './api.ts';
import { GapProposals } from './GapProposals.tsx';
import { EMPTY_GAP, type GapDraft, gapAsk, withLate, withRepair, withTumour } from './gap-draft.ts';
import styles from './Schedule.module.css';

/** What a gap does, with figures that a person chooses from the tables or says with a source. */
export function GapCard(props: {
  readonly courseKey: string;
  readonly schedule: CourseSchedule;
  readonly onChanged: (schedule: CourseSchedule) => unknown;
}) {
  const { courseKey } = props;
  const { t, language } = useWords();
  const [draft, setDraft] = useState<GapDraft>(EMPTY_GAP);
  const reckoning = useMutation({
    mutationFn: async (asked: GapAsk) => ({ asked, effect: await reckonGap(courseKey, asked) }),
  });
  const write = (next: GapDraft) => {
    reckoning.reset();
    setDraft(next);
  };
  const asked = gapAsk(draft);
  const markOf = (verified: Verified) => t(`clinic.gap.mark.${verified}`);
  const number = (key: NumberKey) => (
    <Field label={t(`clinic.gap.${key}`)} optional={key === 'repairHalfTimeHours'}>
      {(control) => (
        <InputNumber {...control} min={0} value={draft[key]} onChange={(value) => write({ ...draft, [key]: value })} />
      )}
    </Field>
  );
  const text = (key: 'resumesOn' | 'source' | 'tissue' | 'lateSource') => (
    <Field label={t(`clinic.gap.${key}`)}>
      {(control) => (
        <Input
          {...control}
          type={key === 'resumesOn' ? 'date' : 'text'}
          maxLength={key === 'tissue' ? 120 : 300}
          value={draft[key]}
          onChange={(event) => write({ ...draft, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <section className={sheet['card']} aria-labelledby="gap">
      <header>
        <h2 id="gap">{t('clinic.gap')}</h2>
      </header>
      <div className={`${sheet['body']} ${sheet['form']}`}>
        <p>{t('clinic.gap.what')}</p>
        <div className={styles['three']}>
          {text('resumesOn')}
          {number('hoursBetween')}
        </div>
        <Chosen
          label={t('clinic.gap.tumour')}
          options={REPOPULATION_TABLE.map((row) => ({
            label: `${row.name[language]} · K ${row.dailyLossGy} Gy ${row.dailyLossOf} · ${markOf(row.verified)}`,
            choose: () => write(withTumour(draft, row, markOf(row.verified))),
          }))}
        />
        <div className={styles['three']}>
          {number('alphaBetaGy')}
          {number('kickOffDays')}
          {number('dailyLossBedGy')}
          {text('source')}
        </div>
        <Chosen
          label={t('clinic.gap.late')}
          options={ALPHA_BETA_TABLE.filter(({ alphaBetaGy }) => alphaBetaGy !== undefined).map((row) => ({
            label: `${row.tissue}${row.endpoint ? `, ${row.endpoint}` : ''} · ${row.alphaBetaGy} Gy · ${markOf(row.verified)}`,
            choose: () => write(withLate(draft, row, markOf(row.verified))),
          }))}
        />
        <Chosen
          label={t('clinic.gap.repair')}
          options={REPAIR_TABLE.map((row) => ({
            label: `${row.name[language]} · ${[row.halfTimeHours ?? [row.lowHours, row.highHours].filter(Boolean).join('–'), 'h'].join(' ')} · ${markOf(row.verified)}`,
            choose: () => write(withRepair(draft, row, markOf(row.verified))),
          }))}
        />
        <div className={styles['three']}>
          {text('tissue')}
          {number('lateAlphaBetaGy')}
          {number('dosePercent')}
          {number('repairHalfTimeHours')}
          {text('lateSource')}
        </div>
        {reckoning.error && <Refusal error={reckoning.error} />}
        <div className={styles['acts']}>
          <Button disabled={!asked} loading={reckoning.isPending} onClick={() => asked && reckoning.mutate(asked)}>
            {t('clinic.gap.reckon')}
          </Button>
        </div>
      </div>
      {reckoning.data && (
        <div className={sheet['body']}>
          <GapProposals {...reckoning.data} courseKey={courseKey} onChanged={props.onChanged} />
        </div>
      )}
    </section>
  );
}

type NumberKey = {
  [Key in keyof GapDraft]: GapDraft[Key] extends number | null ? Key : never;
}[keyof GapDraft];

function Chosen(props: {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly choose: () => void }[];
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={props.options.map(({ label }) => ({ value: label, label }))}
          onChange={(chosen: string | null) => props.options.find(({ label }) => label === chosen)?.choose()}
        />
      )}
    </Field>
  );
}
