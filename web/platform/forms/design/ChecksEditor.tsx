import { allItems, type EditCheck, type FormDefinition, type Group, type Question } from '@isocenter/forms';
import { Button, Input, Select } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import styles from './Design.module.css';
import { TextPair } from './TextPair.tsx';

const CLASSES: readonly EditCheck['class'][] = ['hard', 'soft', 'query'];

type Checked = Question | Group;

/** Rules about the answers: what must be true, how weighty it is, and what is said where it is not. */
export function ChecksEditor(props: {
  readonly item: Checked;
  readonly definition: FormDefinition;
  onChange(item: Checked): void;
}) {
  const { item, definition, onChange } = props;
  const { t } = useWords();
  const { checks } = item;
  const setCheck = (key: string, check: EditCheck | undefined) =>
    onChange({ ...item, checks: checks.flatMap((present) => (present.key === key ? (check ?? []) : present)) });
  return (
    <fieldset className={styles['options']}>
      <legend>{t('forms.design.checks')}</legend>
      {checks.map((check) => (
        <div key={check.key} className={styles['check']}>
          <div className={styles['condition']}>
            <Select
              aria-label={t('forms.design.class')}
              value={check.class}
              options={CLASSES.map((of) => ({ value: of, label: t(`forms.class.${of}`) }))}
              onChange={(of) => setCheck(check.key, { ...check, class: of })}
            />
            <Input
              className="mono"
              aria-label={t('forms.design.expression')}
              placeholder="item.where(linkId='q1').answer.value <= 3"
              value={check.expression}
              onChange={(event) => setCheck(check.key, { ...check, expression: event.target.value })}
            />
            <Button
              type="text"
              icon={<Icon name="trash" size={14} />}
              aria-label={t('forms.removeFilling')}
              onClick={() => setCheck(check.key, undefined)}
            />
          </div>
          <TextPair
            label={t('forms.design.message')}
            text={check.message}
            onChange={(message) => setCheck(check.key, { ...check, message })}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Icon name="plus" size={12} />}
        onClick={() =>
          onChange({
            ...item,
            checks: [...checks, { key: nextKey(definition), class: 'soft', expression: 'true', message: {} }],
          })
        }
      >
        {t('forms.design.addCheck')}
      </Button>
      <p className={styles['hint']}>{t('forms.design.expressionHint')}</p>
    </fieldset>
  );
}

function nextKey(definition: FormDefinition): string {
  const taken = new Set(
    [...allItems(definition.items)].flatMap((item) =>
      item.kind === 'display' ? [] : item.checks.map(({ key }) => key),
    ),
  );
  let number = 1;
  while (taken.has(`check-${number}`)) number += 1;
  return `check-${number}`;
}
