import {
  allItems,
  type Comparison,
  type Condition,
  type ConditionValue,
  type FormDefinition,
  type FormItem,
  isQuestion,
  type Question,
  type SkipRule,
  textIn,
} from '@isocenter/forms';
import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import styles from './Design.module.css';

interface SkipEditorProps {
  readonly item: FormItem;
  readonly definition: FormDefinition;
  onChange(item: FormItem): void;
}

/** When the item is asked: always, or where answers of other questions say so. */
export function SkipEditor({ item, definition, onChange }: SkipEditorProps) {
  const { t } = useWords();
  const questions = [...allItems(definition.items)].filter(isQuestion).filter(({ linkId }) => linkId !== item.linkId);
  const conditions = item.skip?.conditions ?? [];
  const set = (next: readonly Condition[], when: SkipRule['when'] = item.skip?.when ?? 'all') => {
    const { skip: _, ...others } = item;
    const [first, ...more] = next;
    onChange(first ? { ...others, skip: { when, conditions: [first, ...more] } } : others);
  };
  return (
    <fieldset className={styles['options']}>
      <legend>{t('forms.design.askedWhen')}</legend>
      {conditions.length > 1 && (
        <Segmented<SkipRule['when']>
          size="small"
          value={item.skip?.when ?? 'all'}
          options={[
            { value: 'all', label: t('forms.design.all') },
            { value: 'any', label: t('forms.design.any') },
          ]}
          onChange={(when) => set(conditions, when)}
        />
      )}
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is edited in its place
        <div key={index} className={styles['condition']}>
          <ConditionFields
            condition={condition}
            questions={questions}
            onChange={(next) => set(conditions.map((present, at) => (at === index ? next : present)))}
          />
          <Button
            type="text"
            icon={<Icon name="trash" size={14} />}
            aria-label={t('forms.removeFilling')}
            onClick={() => set(conditions.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        disabled={questions.length === 0}
        icon={<Icon name="plus" size={12} />}
        onClick={() => set([...conditions, { question: questions[0]!.linkId, operator: 'exists', value: true }])}
      >
        {t('forms.design.addCondition')}
      </Button>
    </fieldset>
  );
}

function ConditionFields(props: {
  readonly condition: Condition;
  readonly questions: readonly Question[];
  onChange(condition: Condition): void;
}) {
  const { condition, questions, onChange } = props;
  const { t, language } = useWords();
  const question = questions.find(({ linkId }) => linkId === condition.question);
  return (
    <>
      <Select
        aria-label={t('forms.design.question')}
        value={condition.question}
        options={questions.map(({ linkId, text }) => ({ value: linkId, label: textIn(text, language) || linkId }))}
        onChange={(linkId) => onChange({ question: linkId, operator: 'exists', value: true })}
      />
      <Select
        aria-label={t('forms.design.comparison')}
        value={condition.operator === 'exists' ? (condition.value ? 'answered' : 'open') : condition.operator}
        options={[
          { value: 'answered', label: t('forms.design.answered') },
          { value: 'open', label: t('forms.design.notAnswered') },
          ...operatorsOf(question).map((operator) => ({ value: operator, label: SIGNS[operator] })),
        ]}
        onChange={(chosen) => {
          const asked = condition.question;
          if (chosen === 'answered' || chosen === 'open')
            return onChange({ question: asked, operator: 'exists', value: chosen === 'answered' });
          const value = condition.operator === 'exists' ? firstValue(question) : condition.value;
          onChange({ question: asked, operator: chosen as Comparison, value });
        }}
      />
      {condition.operator !== 'exists' && question && (
        <ValueField
          question={question}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </>
  );
}

const SIGNS: Readonly<Record<Comparison, string>> = { '=': '=', '!=': '≠', '>': '>', '<': '<', '>=': '≥', '<=': '≤' };

function operatorsOf(question: Question | undefined): readonly Comparison[] {
  switch (question?.kind) {
    case 'number':
    case 'integer':
    case 'date':
    case 'instant':
      return ['=', '!=', '>', '<', '>=', '<='];
    case 'yes-no':
    case 'choice':
    case 'text':
      return ['=', '!='];
    default:
      return [];
  }
}

function firstValue(question: Question | undefined): ConditionValue {
  if (question?.kind === 'number' || question?.kind === 'integer') return question.least ?? 0;
  if (question?.kind === 'yes-no') return true;
  if (question?.kind === 'choice' && question.options[0]) return codeOf(question.options[0]);
  return '';
}

const codeOf = ({ system, code }: { readonly system?: string; readonly code: string }) => ({
  code,
  ...(system === undefined ? {} : { system }),
});

function ValueField(props: {
  readonly question: Question;
  readonly value: ConditionValue;
  onChange(value: ConditionValue): void;
}) {
  const { question, value, onChange } = props;
  const { t, language } = useWords();
  const label = t('forms.design.value');
  if (question.kind === 'number' || question.kind === 'integer')
    return (
      <InputNumber
        aria-label={label}
        controls={false}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? 0)}
      />
    );
  if (question.kind === 'yes-no')
    return (
      <Select
        aria-label={label}
        value={value === true}
        options={[
          { value: true, label: t('forms.yes') },
          { value: false, label: t('forms.no') },
        ]}
        onChange={onChange}
      />
    );
  if (question.kind === 'choice')
    return (
      <Select
        aria-label={label}
        value={typeof value === 'object' ? value.code : null}
        options={question.options.map(({ code, text }) => ({ value: code, label: textIn(text, language) || code }))}
        onChange={(code) => {
          const option = question.options.find((candidate) => candidate.code === code);
          if (option) onChange(codeOf(option));
        }}
      />
    );
  return <Input aria-label={label} value={String(value)} onChange={(event) => onChange(event.target.value)} />;
}
