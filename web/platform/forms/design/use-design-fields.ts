import {
  allItems,
  type Condition,
  type FormDefinition,
  type FormItem,
  isQuestion,
  type SkipRule,
  type Text,
  textIn,
} from '@isocenter/forms';
import { useCallback } from 'react';
import { useWords } from '../../language/use-words.ts';
import type { VersionField } from '../../parts/CompareVersions.tsx';
import { designedKind } from './design-edits.ts';

/** What a design says, in words: two designs that say the same here are the same. */
export function useDesignFields(): (definition: FormDefinition) => readonly VersionField[] {
  const { t, language } = useWords();
  return useCallback(
    (definition) => {
      const items = [...allItems(definition.items)];
      const named = (item: FormItem) => textIn(item.text, language) || t('forms.design.untitled');
      const line = (label: Parameters<typeof t>[0], value: unknown) =>
        value === undefined || value === '' ? [] : [`${t(label)}: ${String(value)}`];
      const flag = (label: Parameters<typeof t>[0], is: boolean) => (is ? [t(label)] : []);
      const skipText = ({ when, conditions }: SkipRule) =>
        conditions.map(conditionText).join(when === 'all' ? ' & ' : ' | ');
      const saidOf = (item: FormItem): string => {
        const { linkId, text, skip, kind: _kind, ...own } = item;
        const kinds = [bothTexts(text), t(`forms.kind.${designedKind(item)}`)];
        const asked = line('forms.design.askedWhen', skip && skipText(skip));
        if (!isQuestion(item))
          return [...kinds, ...flag('forms.design.repeats', 'repeats' in own && own.repeats), ...asked].join('\n');
        const { required, repeats, checks, calculated, prefill, kind: _, linkId: _key, text: _text, ...rest } = item;
        return [
          ...kinds,
          ...flag('forms.design.required', required),
          ...flag('forms.design.repeats', repeats),
          ...Object.entries(rest).flatMap(([name, value]) => (name === 'skip' ? [] : propertyText(name, value))),
          ...line('forms.design.calculated', calculated),
          ...line('forms.design.prefill', prefill),
          ...asked,
          ...checks.map(({ key, class: of, expression, message }) =>
            [key, of, expression, bothTexts(message)].join(' · '),
          ),
        ].join('\n');
      };
      return [
        { key: 'title', label: t('forms.name'), value: bothTexts(definition.title) },
        { key: 'version', label: t('forms.version'), value: definition.version },
        ...items.map((item) => ({ key: `item ${item.linkId}`, label: named(item), value: saidOf(item) })),
        { key: 'order', label: t('forms.design.order'), value: orderText(definition.items) },
      ];
    },
    [t, language],
  );
}

const bothTexts = (text: Text) => [text.zh, text.en].flatMap((each) => each || []).join(' / ');

function conditionText({ question, operator, value }: Condition): string {
  return `${question} ${operator} ${typeof value === 'object' ? value.code : String(value)}`;
}

/** A bound, unit or list of options, as the definition has it; options by code and words. */
function propertyText(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (name === 'options' && Array.isArray(value))
    return value.map(({ code, text }: { readonly code: string; readonly text: Text }) => `${code} ${bothTexts(text)}`);
  return [`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`];
}

/** Keys in their order, those of a group within brackets. */
function orderText(items: readonly FormItem[]): string {
  return items
    .map((item) => (item.kind === 'group' ? `${item.linkId} (${orderText(item.items)})` : item.linkId))
    .join(', ');
}
