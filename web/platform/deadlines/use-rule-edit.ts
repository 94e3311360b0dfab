import type { Rule, RuleDetail } from '../../../server/platform/deadlines/contract.ts';
import { useHeld } from '../api/use-versioned-change.ts';
import { saveRule, withdrawRule } from './api.ts';
import { useSettingsChange } from './use-settings-change.ts';

/** Saving and withdrawing a rule; none has no version yet. `isTyping`: from then on it is made of what stood then. */
export function useRuleEdit(
  rule: RuleDetail | undefined,
  { isTyping, onDone }: { readonly isTyping: boolean; readonly onDone: () => void },
) {
  const parts = { present: rule, read: useHeld(rule, isTyping), onDone };
  const saving = useSettingsChange({
    ...parts,
    change: (content: Rule, read: RuleDetail | undefined) => saveRule(content, read?.version ?? 0),
  });
  const withdrawing = useSettingsChange({
    ...parts,
    change: (trigger: string, read: RuleDetail | undefined) => withdrawRule(trigger, read?.version ?? 0),
  });
  return { saving, withdrawing };
}
