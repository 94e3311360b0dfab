import { Select } from 'antd';
import { Field } from '../../../platform/parts/Field.tsx';

/** One term of a taxonomy; an optional one can be taken back. */
export function TermSelect(props: {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly optional?: true;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} fault={props.fault} optional={props.optional === true}>
      {(control) => (
        <Select
          {...control}
          allowClear={props.optional === true}
          showSearch={{ optionFilterProp: 'label' }}
          value={props.value}
          options={[...props.options]}
          onChange={(value: string | null | undefined) => props.onChange(value ?? null)}
        />
      )}
    </Field>
  );
}
