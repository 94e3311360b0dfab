import { Input } from 'antd';
import type { Told } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';

const MOST = 300;

/** A name in both languages; one of them is enough. */
export function InBothFields({ value, onChange }: { readonly value: Told; readonly onChange: (value: Told) => void }) {
  const { t } = useWords();
  return (
    <div className={sheet['pair']}>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`statement.label.${language}`)}>
          {(control) => (
            <Input
              {...control}
              size="large"
              maxLength={MOST}
              value={value[language]}
              onChange={({ target }) => onChange({ ...value, [language]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
