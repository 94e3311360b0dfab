import type { Text } from '@isocenter/forms';
import { Input } from 'antd';
import { Field } from '../../parts/Field.tsx';
import styles from './Design.module.css';

const LANGUAGES = [
  { language: 'zh', name: '中文' },
  { language: 'en', name: 'English' },
] as const;

/** One text in both languages, side by side. An empty one is not there. */
export function TextPair(props: { readonly label: string; readonly text: Text; onChange(text: Text): void }) {
  const { label, text, onChange } = props;
  return (
    <div className={styles['pair']}>
      {LANGUAGES.map(({ language, name }) => (
        <Field key={language} label={`${label} · ${name}`}>
          {(control) => (
            <Input
              {...control}
              lang={language}
              value={text[language] ?? ''}
              onChange={(event) => {
                const { [language]: _, ...others } = text;
                onChange(event.target.value === '' ? others : { ...others, [language]: event.target.value });
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
