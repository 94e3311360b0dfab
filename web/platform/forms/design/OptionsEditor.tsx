import type { ChoiceQuestion, Option } from '@isocenter/forms';
import { Button, Checkbox, Input } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import styles from './Design.module.css';

/** The options of a choice, a line each: code, Chinese, English. */
export function OptionsEditor({
  item,
  onChange,
}: {
  readonly item: ChoiceQuestion;
  onChange(item: ChoiceQuestion): void;
}) {
  const { t } = useWords();
  const { options } = item;
  const setOption = (index: number, option: Option | undefined) =>
    onChange({ ...item, options: options.flatMap((present, at) => (at === index ? (option ?? []) : present)) });
  const withText = (option: Option, language: 'en' | 'zh', words: string): Option => {
    const { [language]: _, ...others } = option.text;
    return { ...option, text: words === '' ? others : { ...others, [language]: words } };
  };
  return (
    <fieldset className={styles['options']}>
      <legend>{t('forms.design.options')}</legend>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is edited in its place, its code too
        <div key={index} className={styles['option']}>
          <Input
            className="mono"
            aria-label={t('forms.design.code')}
            placeholder={t('forms.design.code')}
            value={option.code}
            onChange={(event) => setOption(index, { ...option, code: event.target.value.trim() })}
          />
          <Input
            lang="zh"
            aria-label="中文"
            placeholder="中文"
            value={option.text.zh ?? ''}
            onChange={(event) => setOption(index, withText(option, 'zh', event.target.value))}
          />
          <Input
            lang="en"
            aria-label="English"
            placeholder="English"
            value={option.text.en ?? ''}
            onChange={(event) => setOption(index, withText(option, 'en', event.target.value))}
          />
          <Button
            type="text"
            icon={<Icon name="trash" size={14} />}
            aria-label={t('forms.removeFilling')}
            onClick={() => setOption(index, undefined)}
          />
        </div>
      ))}
      <div className={styles['flags']}>
        <Button
          size="small"
          icon={<Icon name="plus" size={12} />}
          onClick={() => onChange({ ...item, options: [...options, { code: nextCode(options), text: {} }] })}
        >
          {t('forms.design.addOption')}
        </Button>
        <Checkbox checked={item.open} onChange={(event) => onChange({ ...item, open: event.target.checked })}>
          {t('forms.design.open')}
        </Checkbox>
      </div>
    </fieldset>
  );
}

function nextCode(options: readonly Option[]): string {
  let number = options.length + 1;
  while (options.some(({ code }) => code === String(number))) number += 1;
  return String(number);
}
