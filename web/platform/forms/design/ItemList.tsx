import type { FormItem } from '@isocenter/forms';
import { textIn } from '@isocenter/forms';
import { Button, Dropdown } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import styles from './Design.module.css';
import { addItem, changeItem, DESIGNED_KINDS, designedKind, moveItem, nextLinkId } from './design-edits.ts';
import { newItem } from './new-item.ts';
import type { Design } from './use-design.ts';

/** The items of the form as an outline: choose one to edit it, move it, take it out, add one after it. */
export function ItemList({ design }: { readonly design: Design }) {
  const { t } = useWords();
  const { definition, selected } = design;
  return (
    <div className={styles['outline']}>
      <Items items={definition.items} design={design} />
      {/* At once: what is chosen while the menu still slides in would leave it standing. */}
      <Dropdown
        trigger={['click']}
        transitionName=""
        menu={{
          items: DESIGNED_KINDS.map((kind) => ({ key: kind, label: t(`forms.kind.${kind}`) })),
          onClick: ({ key }) => {
            const kind = DESIGNED_KINDS.find((known) => known === key);
            if (!kind) return;
            const item = newItem(kind, nextLinkId(definition));
            design.changeItems(addItem(definition.items, item, selected?.linkId));
            design.select(item.linkId);
          },
        }}
      >
        <Button icon={<Icon name="plus" size={12} />}>{t('forms.design.add')}</Button>
      </Dropdown>
    </div>
  );
}

function Items({ items, design }: { readonly items: readonly FormItem[]; readonly design: Design }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.linkId}>
          <ItemLine item={item} design={design} />
          {item.kind === 'group' && <Items items={item.items} design={design} />}
        </li>
      ))}
    </ul>
  );
}

function ItemLine({ item, design }: { readonly item: FormItem; readonly design: Design }) {
  const { t, language } = useWords();
  const { definition, selected } = design;
  const isSelected = selected?.linkId === item.linkId;
  const title = textIn(item.text, language);
  const move = (by: -1 | 1) => design.changeItems(moveItem(definition.items, item.linkId, by));
  return (
    <div className={isSelected ? styles['lineSelected'] : styles['line']}>
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={() => design.select(isSelected ? undefined : item.linkId)}
      >
        <span className={title ? '' : styles['untitled']}>{title || t('forms.design.untitled')}</span>
        <small>{t(`forms.kind.${designedKind(item)}`)}</small>
      </button>
      <Button
        type="text"
        size="small"
        icon={<Icon name="arrowUp" size={12} />}
        aria-label={t('forms.design.up')}
        onClick={() => move(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<Icon name="arrowDown" size={12} />}
        aria-label={t('forms.design.down')}
        onClick={() => move(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<Icon name="trash" size={12} />}
        aria-label={t('forms.removeFilling')}
        onClick={() => design.changeItems(changeItem(definition.items, item.linkId, () => []))}
      />
    </div>
  );
}
