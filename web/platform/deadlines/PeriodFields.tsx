import { Input, InputNumber, Select } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Field } from '../parts/Field.tsx';
import { lacksTime, type PeriodDraft, runsOnClock, UNITS } from './rule-draft.ts';

/** A length of time: amount, unit and, of days, the time of day at which they end. `optional`: without an amount it is never. `fault`: of the amount, in words. */
export function PeriodFields(props: {
  readonly label: string;
  readonly period: PeriodDraft;
  readonly tried: boolean;
  readonly optional?: boolean;
  readonly fault?: string | null;
  readonly onChange: (period: PeriodDraft) => void;
}) {
  const { t } = useWords();
  const { label, period, tried, optional = false, fault = null, onChange } = props;
  const change = (part: Partial<PeriodDraft>) => onChange({ ...period, ...part });
  const needed = (missing: boolean) => (tried && missing ? t('tasks.needed') : null);
  const of = (word: string) => (optional ? `${label} · ${word}` : word);
  const { amount, unit, by } = period;
  return (
    <>
      <Field label={label} fault={fault ?? needed(!optional && amount === null)} optional={optional}>
        {(control) => (
          <InputNumber
            {...control}
            min={optional ? 0 : 1}
            max={3660}
            precision={0}
            value={amount}
            onChange={(amount) => change({ amount })}
          />
        )}
      </Field>
      {!(optional && (amount === null || amount === 0)) && (
        <Field label={of(t('deadlines.unit'))} fault={needed(unit === null)}>
          {(control) => (
            <Select
              {...control}
              value={unit}
              options={UNITS.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
              onChange={(unit) => change({ unit })}
            />
          )}
        </Field>
      )}
      {!runsOnClock(unit) && !(optional && (amount === null || amount === 0)) && (
        <Field label={of(t('deadlines.by'))} fault={needed(lacksTime(period))}>
          {(control) => (
            <Input
              {...control}
              placeholder="17:00"
              value={by}
              onChange={(event) => change({ by: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
