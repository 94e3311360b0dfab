import type { Question } from '@isocenter/forms';
import type { MessageKey } from '@isocenter/messages';
import { AutoComplete } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';

/** What forms can take over today, as the units of patients and plans hand it in; any other FHIRPath over them may be written. */
const OFFERED: readonly { readonly words: MessageKey; readonly expression: string }[] = [
  { words: 'forms.prefill.patientName', expression: '%prefill.ofType(Patient).name.first().text' },
  { words: 'forms.prefill.patientId', expression: '%prefill.ofType(Patient).identifier.first().value' },
  { words: 'forms.prefill.birthDate', expression: '%prefill.ofType(Patient).birthDate' },
  { words: 'forms.prefill.planLabel', expression: "%prefill.parameter.where(name='planLabel').value" },
  { words: 'forms.prefill.prescribedDose', expression: "%prefill.parameter.where(name='prescribedDose').value.value" },
  { words: 'forms.prefill.fractions', expression: "%prefill.parameter.where(name='fractions').value" },
  {
    words: 'forms.prefill.dosePerFraction',
    expression: "%prefill.parameter.where(name='dosePerFraction').value.value",
  },
];

/** From where an answer may be taken over. */
export function PrefillField({
  question,
  onChange,
}: {
  readonly question: Question;
  onChange(question: Question): void;
}) {
  const { t } = useWords();
  const options = OFFERED.map(({ words, expression }) => ({ value: expression, label: t(words) }));
  return (
    <Field label={t('forms.design.prefill')}>
      {({ id }) => (
        <AutoComplete
          id={id}
          allowClear
          value={question.prefill ?? ''}
          options={options}
          onChange={(typed) => {
            const { prefill: _, ...others } = question;
            onChange(typed ? { ...others, prefill: typed } : others);
          }}
        />
      )}
    </Field>
  );
}
