import { Button, Input, Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './FollowUp.module.css';
import { type StepDraft, wholeFrom } from './scheme-draft.ts';

const UNITS = ['weeks', 'months'] as const;

/** So many visits, each so long after the one before it. */
export function StepFields(props: {
  readonly step: StepDraft;
  readonly number: number;
  readonly tried: boolean;
  readonly onChange: (part: Partial<StepDraft>) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useWords();
  const { step, number, tried, onChange, onRemove } = props;
  const whole = (typed: string) =>
    tried && wholeFrom(1, typed) === undefined ? t('follow-up.whole', { least: 1 }) : null;
  return (
    <div className={styles['step']}>
      <Field label={t('follow-up.step.visits', { number })} fault={whole(step.visits)}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={step.visits}
            onChange={({ target }) => onChange({ visits: target.value })}
          />
        )}
      </Field>
      <Field label={t('follow-up.step.every', { number })} fault={whole(step.every)}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={step.every}
            onChange={({ target }) => onChange({ every: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('follow-up.step.unit', { number })}
        fault={tried && step.unit === null ? t('follow-up.needed') : null}
      >
        {(control) => (
          <Select
            {...control}
            value={step.unit}
            options={UNITS.map((value) => ({ value, label: t(`follow-up.unit.${value}`) }))}
            onChange={(unit: StepDraft['unit']) => onChange({ unit })}
          />
        )}
      </Field>
      {onRemove && (
        <Button
          aria-label={t('follow-up.step.remove', { number })}
          icon={<Icon name="close" size={12} />}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
