import type { AnswerValue, Question } from '@isocenter/forms';
import { Input, InputNumber, Radio, Select } from 'antd';
import { useWords } from '../language/use-words.ts';
import { BodyMap } from './BodyMap.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FileField } from './FileField.tsx';
import { RatingScale } from './RatingScale.tsx';

/** What a field of any kind is handed. */
export interface FieldProps<Q extends Question = Question> {
  readonly question: Q;
  readonly values: readonly AnswerValue[];
  /** Id of the element that holds the question's words. */
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly wrong: boolean;
  /** The filled form in which it stands, and where; a form that is only tried has no key. */
  readonly place: { readonly filledKey: string; readonly path: string };
  onChange(values: readonly AnswerValue[]): void;
}

/** The field that takes the answer to a question of its kind. */
export function AnswerField({ question, ...field }: FieldProps) {
  switch (question.kind) {
    case 'number':
      return <NumberField question={question} {...field} />;
    case 'integer':
      return question.control === 'scale' ? (
        <RatingScale question={question} {...field} />
      ) : (
        <NumberField question={question} {...field} />
      );
    case 'yes-no':
      return <YesNoField question={question} {...field} />;
    case 'choice':
      return question.control === 'body-map' ? (
        <BodyMap question={question} {...field} />
      ) : (
        <ChoiceField question={question} {...field} />
      );
    case 'file':
      return <FileField question={question} {...field} />;
    case 'dicom':
      return <DicomField question={question} {...field} />;
    default:
      return question.repeats ? (
        <SeveralTexts question={question} {...field} />
      ) : (
        <TextField question={question} {...field} />
      );
  }
}

function NumberField({ question, values, labelledBy, disabled, wrong, onChange }: FieldProps) {
  const [value] = values;
  return (
    <InputNumber
      aria-labelledby={labelledBy}
      aria-invalid={wrong}
      value={typeof value === 'number' ? value : null}
      disabled={disabled}
      status={wrong ? 'error' : ''}
      controls={false}
      inputMode={question.kind === 'integer' ? 'numeric' : 'decimal'}
      onChange={(next) => onChange(next === null ? [] : [next])}
    />
  );
}

function TextField({ question, values, labelledBy, disabled, wrong, onChange }: FieldProps) {
  const { t } = useWords();
  const [value] = values;
  const common = {
    'aria-labelledby': labelledBy,
    'aria-invalid': wrong,
    value: typeof value === 'string' ? value : '',
    disabled,
    status: wrong ? ('error' as const) : ('' as const),
  };
  const typed = (text: string) => onChange(text === '' ? [] : [text]);
  if (question.kind === 'text' && question.lines === 'several')
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 2, maxRows: 12 }}
        onChange={(event) => typed(event.target.value)}
      />
    );
  const placeholder =
    question.kind === 'date'
      ? t(`forms.date.${question.leastPrecision}`)
      : question.kind === 'instant'
        ? '2026-03-31T14:30:00+08:00'
        : undefined;
  return (
    <Input
      {...common}
      {...(placeholder ? { placeholder } : {})}
      onChange={(event) => typed(event.target.value.trimStart())}
    />
  );
}

function SeveralTexts({ values, labelledBy, disabled, wrong, onChange }: FieldProps) {
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      aria-labelledby={labelledBy}
      value={values.filter((value) => typeof value === 'string')}
      disabled={disabled}
      status={wrong ? 'error' : ''}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}

function YesNoField({ values, labelledBy, disabled, onChange }: FieldProps) {
  const { t } = useWords();
  return (
    <Radio.Group
      aria-labelledby={labelledBy}
      value={values[0]}
      disabled={disabled}
      options={[
        { value: true, label: t('forms.yes') },
        { value: false, label: t('forms.no') },
      ]}
      onChange={(event) => onChange([event.target.value === true])}
    />
  );
}

function DicomField({ values, labelledBy, disabled, wrong, onChange }: FieldProps) {
  const { t } = useWords();
  const [value] = values;
  const uid = typeof value === 'object' && value.kind === 'dicom' ? value.sopInstanceUid : '';
  return (
    <Input
      className="mono"
      aria-labelledby={labelledBy}
      placeholder={t('forms.uid')}
      value={uid}
      disabled={disabled}
      status={wrong ? 'error' : ''}
      onChange={(event) => {
        const typed = event.target.value.replace(/[^0-9.]/g, '').slice(0, 64);
        onChange(typed === '' ? [] : [{ kind: 'dicom', sopInstanceUid: typed }]);
      }}
    />
  );
}
