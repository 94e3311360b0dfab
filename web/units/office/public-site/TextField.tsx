import { Input } from 'antd';
import { Field } from '../../../platform/parts/Field.tsx';

/** One line, the same in both languages. */
export function TextField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly type?: 'email' | 'url' | 'tel';
  readonly onChange: (value: string) => void;
}) {
  const { hint, type = 'text' } = props;
  return (
    <Field label={props.label} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <Input
          {...control}
          size="large"
          type={type}
          maxLength={props.most}
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
