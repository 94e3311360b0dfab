import { Input } from 'antd';
import type { Both } from '../../../../server/units/office/public-site/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

/** A text in both languages beside one another; `rows`: one of several lines. */
export function BothFields(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Both;
  readonly most: number;
  readonly rows?: number;
  /** Of both together: it stands beneath the first. */
  readonly fault?: string | null;
  readonly onChange: (value: Both) => void;
}) {
  const { t } = useWords();
  const { value, onChange, rows, hint } = props;
  return (
    <div className={sheet['pair']}>
      {(['zh', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={t(`public-site.in.${language}`, { label: props.label })}
          {...(hint === undefined ? {} : { hint })}
          fault={language === 'zh' ? props.fault : null}
        >
          {(control) => {
            const typed = {
              ...{
                ...control,
                lang: language === 'zh' ? 'zh-CN' : 'en',
                maxLength: props.most,
                value: value[language],
              },
              onChange: ({ target }: { readonly target: { readonly value: string } }) =>
                onChange({ ...value, [language]: target.value }),
            };
            return rows === undefined ? <Input {...typed} size="large" /> : <Input.TextArea {...typed} rows={rows} />;
          }}
        </Field>
      ))}
    </div>
  );
}
