import {
  NURSING_RULES,
  type NursingRuleId,
  PAIN_RULES,
  type PainRule,
  type PainRuleId,
  type Verified,
} from '@isocenter/knowledge';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Opioids.module.css';

const RULES = { ...PAIN_RULES, ...NURSING_RULES };

/** The rules that a proposal or a refusal follows, in words, with their sources. */
export function Cited({ rules }: { readonly rules: readonly (PainRuleId | NursingRuleId)[] }) {
  const { language } = useWords();
  return (
    <ul className={styles['cited']}>
      {rules.map((id) => {
        const { says, source, verified }: PainRule = RULES[id];
        return (
          <li key={id}>
            {says[language]} <Source of={source} verified={verified} />
          </li>
        );
      })}
    </ul>
  );
}

/** Whence a figure is, and whether it was read there. */
export function Source({ of, verified }: { readonly of: string; readonly verified?: Verified }) {
  const { t } = useWords();
  return (
    <small className={styles['under']}>
      {of}
      {verified === 'knowledge' && ` · ${t('opioids.unread')}`}
    </small>
  );
}
