import { Input, Select } from 'antd';
import { useContext, useState } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { centsShown, centsTyped } from './cents-typed.ts';
import { Tried } from './tried.ts';

/** What a field says that is needed and empty, once somebody has tried to save. */
function useNeeded() {
  const { t } = useWords();
  const tried = useContext(Tried);
  return (isEmpty: boolean) => (tried && isEmpty ? t('entries.needed') : null);
}

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
  const { label, value, onChange, most = 400, type = 'text', hint, optional = false, rows } = props;
  const needed = useNeeded();
  return (
    <Field
      label={label}
      hint={hint}
      fault={props.fault ?? needed(!optional && value.trim() === '')}
      optional={optional}
    >
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

/** One of a few; null: not chosen yet. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly fault?: string | null;
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useWords();
  const needed = useNeeded();
  return (
    <Field label={props.label} fault={props.fault ?? needed(props.value === null)}>
      {(control) => (
        <Select<Value | null, { readonly value: Value; readonly label: string }>
          {...control}
          popupMatchSelectWidth={false}
          placeholder={t('entries.choose')}
          value={props.value}
          options={[...props.options]}
          onChange={(chosen) => chosen !== null && props.onChange(chosen)}
        />
      )}
    </Field>
  );
}

/** An amount in hundredths: null while nothing is typed, undefined while it is no amount; that stays as typed, and says so. */
export function MoneyField(props: {
  readonly label: string;
  readonly cents: number | null | undefined;
  readonly onChange: (cents: number | null | undefined) => void;
  readonly optional?: boolean;
}) {
  const { t } = useWords();
  const needed = useNeeded();
  const { optional = false } = props;
  const [typed, setTyped] = useState(() => centsShown(props.cents ?? null));
  const cents = centsTyped(typed);
  const fault = cents === undefined ? t('entries.amount.wrong') : needed(!optional && cents === null);
  return (
    <Field label={props.label} optional={optional} fault={fault}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            props.onChange(centsTyped(target.value));
          }}
        />
      )}
    </Field>
  );
}
