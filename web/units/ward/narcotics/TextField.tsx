import { Input } from 'antd';
import { Field } from '../../../platform/parts/Field.tsx';

/** A line that is typed, high enough for a finger. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly most?: number;
  readonly type?: 'date' | 'datetime-local' | 'month';
  readonly inputMode?: 'numeric' | 'decimal';
}) {
  const { label, hint, value, most, type = 'text', inputMode } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          size="large"
          type={type}
          value={value}
          {...(most === undefined ? {} : { maxLength: most })}
          {...(inputMode === undefined ? {} : { inputMode })}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
