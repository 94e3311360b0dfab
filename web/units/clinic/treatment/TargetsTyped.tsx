import { Button, Input } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { BLANK_TARGET, type TargetDraft, type takePlanFaults } from './take-plan-draft.ts';

/** Targets with the dose of the whole plan, as many as somebody needs beside those that the plan states. */
export function TargetsTyped(props: {
  readonly targets: readonly TargetDraft[];
  readonly faults: ReturnType<typeof takePlanFaults>['targets'];
  readonly onChange: (targets: readonly TargetDraft[]) => void;
}) {
  const { t } = useWords();
  const { targets, faults, onChange } = props;
  const change = (at: number, part: Partial<TargetDraft>) =>
    onChange(targets.map((target, index) => (index === at ? { ...target, ...part } : target)));
  return (
    <>
      {targets.map(({ label, doseGy }, index) => {
        const fault = faults[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are added at the end alone, and never moved
          <div key={index} className={sheet['pair']}>
            <Field
              label={t('treatment.plan.target')}
              hint={index === 0 ? t('treatment.plan.target.hint') : undefined}
              fault={fault?.label ? t(`treatment.plan.target.${fault.label}`) : null}
              optional
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={64}
                  value={label}
                  onChange={(event) => change(index, { label: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={t('treatment.plan.dose')}
              fault={fault?.isDoseWrong ? t('treatment.plan.dose.wrong') : null}
              optional
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  maxLength={20}
                  value={doseGy}
                  onChange={(event) => change(index, { doseGy: event.target.value })}
                />
              )}
            </Field>
          </div>
        );
      })}
      {targets.length < 20 && (
        <div className={sheet['acts']}>
          <Button size="small" onClick={() => onChange([...targets, BLANK_TARGET])}>
            {t('treatment.plan.target.add')}
          </Button>
        </div>
      )}
    </>
  );
}
