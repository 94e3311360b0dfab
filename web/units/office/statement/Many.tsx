import { Select } from 'antd';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';

/** Some of a list, or any. */
export function Many<Value extends string>(props: {
  readonly label: string;
  readonly value: readonly Value[] | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: readonly Value[] | null) => void;
}) {
  const { t } = useWords();
  return (
    <Field label={props.label}>
      {(control) => (
        <Select<Value[]>
          {...control}
          mode="multiple"
          size="large"
          placeholder={t('statement.field.any')}
          value={[...(props.value ?? [])]}
          options={[...props.options]}
          onChange={(chosen) => props.onChange(chosen.length === 0 ? null : chosen)}
        />
      )}
    </Field>
  );
}
