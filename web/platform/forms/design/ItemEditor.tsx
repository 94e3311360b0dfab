import { type FormItem, isQuestion } from '@isocenter/forms';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { Field } from '../../parts/Field.tsx';
import { ChecksEditor } from './ChecksEditor.tsx';
import styles from './Design.module.css';
import { changeItem, DESIGNED_KINDS, designedKind, renameItem } from './design-edits.ts';
import { KindFields } from './KindFields.tsx';
import { asKind } from './new-item.ts';
import { PrefillField } from './PrefillField.tsx';
import { SkipEditor } from './SkipEditor.tsx';
import { TextPair } from './TextPair.tsx';
import type { Design } from './use-design.ts';

/** Everything about one item. */
export function ItemEditor({ item, design }: { readonly item: FormItem; readonly design: Design }) {
  const { t } = useWords();
  const { definition } = design;
  const change = (next: FormItem) => design.changeItems(changeItem(definition.items, item.linkId, () => [next]));
  return (
    <div className={styles['item']}>
      <TextPair label={t('forms.design.text')} text={item.text} onChange={(text) => change({ ...item, text })} />
      <div className={styles['fields']}>
        <Field label={t('forms.design.kind')}>
          {(control) => (
            <Select
              {...control}
              value={designedKind(item)}
              options={DESIGNED_KINDS.map((kind) => ({ value: kind, label: t(`forms.kind.${kind}`) }))}
              onChange={(kind) => change(asKind(item, kind))}
            />
          )}
        </Field>
        <LinkId
          linkId={item.linkId}
          onChange={(linkId) => {
            design.changeItems(renameItem(definition.items, item.linkId, linkId));
            design.select(linkId);
          }}
        />
      </div>
      <Flags item={item} onChange={change} />
      <KindFields item={item} onChange={change} />
      {isQuestion(item) && (
        <Field label={t('forms.design.calculated')}>
          {(control) => (
            <Input
              {...control}
              className="mono"
              value={item.calculated ?? ''}
              placeholder="item.where(linkId='q1').answer.value * 2"
              onChange={(event) => {
                const { calculated: _, ...others } = item;
                change(event.target.value === '' ? others : { ...others, calculated: event.target.value });
              }}
            />
          )}
        </Field>
      )}
      {isQuestion(item) && item.calculated === undefined && <PrefillField question={item} onChange={change} />}
      <SkipEditor item={item} definition={definition} onChange={change} />
      {item.kind !== 'display' && <ChecksEditor item={item} definition={definition} onChange={change} />}
    </div>
  );
}

/** Taken when the field is left: half a name is no name. */
function LinkId({ linkId, onChange }: { readonly linkId: string; onChange(linkId: string): void }) {
  const [typed, setTyped] = useState(linkId);
  return (
    <Field label="linkId">
      {(control) => (
        <Input
          {...control}
          className="mono"
          value={typed}
          onChange={(event) => setTyped(event.target.value.trim())}
          onBlur={() => typed !== '' && typed !== linkId && onChange(typed)}
        />
      )}
    </Field>
  );
}

function Flags({ item, onChange }: { readonly item: FormItem; onChange(item: FormItem): void }) {
  const { t } = useWords();
  if (item.kind === 'display') return null;
  return (
    <div className={styles['flags']}>
      {item.kind !== 'group' && (
        <Checkbox checked={item.required} onChange={(event) => onChange({ ...item, required: event.target.checked })}>
          {t('forms.design.required')}
        </Checkbox>
      )}
      <Checkbox checked={item.repeats} onChange={(event) => onChange({ ...item, repeats: event.target.checked })}>
        {t('forms.design.repeats')}
      </Checkbox>
    </div>
  );
}
