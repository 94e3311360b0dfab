import { Input, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { centsShown, centsTyped } from './cents-typed.ts';

/** A line that is typed. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly most?: number;
  readonly type?: 'text' | 'date' | 'number';
  readonly hint?: string | undefined;
  readonly fault?: string | null | undefined;
  readonly optional?: boolean;
  readonly rows?: number;
}) {
  const { label, value, onChange, most = 400, type = 'text', hint, fault, optional = false, rows } = props;
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional}>
      {(control) =>
        rows === undefined ? (
          <Input
            {...control}
            type={type}
            maxLength={most}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: rows, maxRows: 14 }}
            maxLength={most}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}

/** One of a few. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Select<Value>
          {...control}
          popupMatchSelectWidth={false}
          value={props.value}
          options={[...props.options]}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}

/** An amount, kept as hundredths; what is no amount stays as typed, and says so. */
export function MoneyField(props: {
  readonly label: string;
  readonly cents: number | null;
  readonly onChange: (cents: number | null) => void;
  readonly optional?: boolean;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState(() => centsShown(props.cents));
  const isWrong = centsTyped(typed) === undefined;
  return (
    <Field label={props.label} optional={props.optional ?? false} fault={isWrong ? t('entries.amount.wrong') : null}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            const cents = centsTyped(target.value);
            props.onChange(cents ?? null);
          }}
        />
      )}
    </Field>
  );
}
