import { Input } from 'antd';
import { Field } from '../../../platform/parts/Field.tsx';

/** A day that is typed or picked; empty while it is none. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Input
          {...control}
          size="large"
          type="date"
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
