import type { ProblemType } from '@isocenter/knowledge';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FailureMode } from '../../../../server/units/clinic/safety/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { TermSelect } from './TermSelect.tsx';
import { useTaxonomy } from './use-taxonomy.ts';

const isScore = (typed: string) => /^([1-9]|10)$/.test(typed.trim());

/** Where a failure may arise, what it would be, and how bad; no score is chosen beforehand. */
export function FailureModeForm(props: {
  readonly mode: FailureMode | null;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (mode: FailureMode) => void;
  readonly onClose: () => void;
  readonly comparison: ReactNode;
}) {
  const { t } = useWords();
  const { options } = useTaxonomy();
  const { mode, saving } = props;
  const [step, setStep] = useState(mode?.step ?? null);
  const [problem, setProblem] = useState<string | null>(mode?.problemType ?? null);
  const [words, setWords] = useState(mode?.words ?? '');
  const [severity, setSeverity] = useState(String(mode?.severity ?? ''));
  const [detectability, setDetectability] = useState(String(mode?.detectability ?? ''));
  const [controls, setControls] = useState(mode?.controls ?? '');
  const [tried, setTried] = useState(false);
  const needed = (isMissing: boolean) => (tried && isMissing ? t('clinic.needed') : null);
  const scoreFault = (typed: string) => (tried && !isScore(typed) ? t('safety.mode.score') : null);
  const save = () => {
    setTried(true);
    if (!words.trim() || !step || !problem || !isScore(severity) || !isScore(detectability) || saving.isPending) return;
    const problemType = problem as ProblemType; // one of the options
    const scores = { severity: Number(severity), detectability: Number(detectability) };
    props.onSave({ step, problemType, words: words.trim(), ...scores, controls: controls.trim() });
  };
  return (
    <form
      className={`${sheet['padded']} ${sheet['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Text label={t('safety.mode')} value={words} onChange={setWords} fault={needed(!words.trim())} />
      <div className={sheet['pair']}>
        <TermSelect
          label={t('safety.mode.step')}
          fault={needed(!step)}
          value={step}
          options={options('steps')}
          onChange={setStep}
        />
        <TermSelect
          label={t('safety.problemTypes')}
          fault={needed(!problem)}
          value={problem}
          options={options('problems')}
          onChange={setProblem}
        />
        <Text
          label={t('safety.mode.severity')}
          value={severity}
          onChange={setSeverity}
          fault={scoreFault(severity)}
          isNumber
        />
        <Text
          label={t('safety.mode.detectability')}
          value={detectability}
          onChange={setDetectability}
          fault={scoreFault(detectability)}
          isNumber
        />
      </div>
      <Text label={t('safety.mode.controls')} value={controls} onChange={setControls} optional />
      {saving.error != null && <Refusal error={saving.error} />}
      {props.comparison ?? (
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('clinic.save')}
          </Button>
          <Button onClick={props.onClose}>{t('frame.cancel')}</Button>
        </div>
      )}
    </form>
  );
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | null;
  readonly optional?: true;
  readonly isNumber?: true;
}) {
  return (
    <Field label={props.label} fault={props.fault} optional={props.optional === true}>
      {(control) => (
        <Input
          {...control}
          maxLength={props.isNumber ? 2 : 500}
          inputMode={props.isNumber ? 'numeric' : 'text'}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
