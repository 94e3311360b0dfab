import type { AnswerValue, ChoiceQuestion, Option } from '@isocenter/forms';
import { textIn } from '@isocenter/forms';
import { Checkbox, Radio, Select } from 'antd';
import { useWords } from '../language/use-words.ts';
import type { FieldProps } from './AnswerField.tsx';

/** More than these are a list to open. */
const MOST_IN_SIGHT = 7;

/** One of the options, or several; typed answers where the question is open. */
export function ChoiceField({ question, values, labelledBy, disabled, wrong, onChange }: FieldProps<ChoiceQuestion>) {
  const { language } = useWords();
  const options = question.options.map((option) => ({ value: keyOf(option), label: textIn(option.text, language) }));
  const chosen = values.map(keyOfAnswer);
  const answer = (key: string): AnswerValue => answerOf(question, key);
  if (question.open || question.options.length > MOST_IN_SIGHT)
    return (
      <Select
        {...modeOf(question)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-labelledby={labelledBy}
        value={question.open || question.repeats ? chosen : (chosen[0] ?? null)}
        options={options}
        disabled={disabled}
        status={wrong ? 'error' : ''}
        onChange={(next: string | string[] | null) => onChange([next ?? []].flat().map(answer))}
      />
    );
  if (question.repeats)
    return (
      <Checkbox.Group
        aria-labelledby={labelledBy}
        value={chosen}
        options={options}
        disabled={disabled}
        onChange={(next) => onChange(next.map(answer))}
      />
    );
  return (
    <Radio.Group
      aria-labelledby={labelledBy}
      value={chosen[0]}
      options={options}
      disabled={disabled}
      onChange={(event) => onChange([answer(event.target.value)])}
    />
  );
}

function modeOf({ open, repeats }: ChoiceQuestion): {
  readonly mode?: 'tags' | 'multiple';
  readonly maxCount?: number;
} {
  if (open) return repeats ? { mode: 'tags' } : { mode: 'tags', maxCount: 1 };
  return repeats ? { mode: 'multiple' } : {};
}

/** Options of two systems may share a code. */
const keyOf = ({ system, code }: Pick<Option, 'system' | 'code'>) => JSON.stringify([system ?? '', code]);

function keyOfAnswer(value: AnswerValue): string {
  return typeof value === 'object' && value.kind === 'coding' ? keyOf(value) : String(value);
}

function answerOf({ options }: ChoiceQuestion, key: string): AnswerValue {
  const option = options.find((candidate) => keyOf(candidate) === key);
  if (!option) return key;
  return { kind: 'coding', code: option.code, ...(option.system === undefined ? {} : { system: option.system }) };
}
