import type { PersonRow } from '../../../../server/platform/access/contract.ts';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import sheet from '../../parts/Sheet.module.css';

/** Whether the person can sign in. */
export function AccountState({ state }: { readonly state: PersonRow['state'] }) {
  const { t } = useWords();
  if (state === 'active') {
    return (
      <span className={`${sheet['chip']} ${sheet['good']}`}>
        <Icon name="check" size={12} />
        {t('people.state.active')}
      </span>
    );
  }
  return (
    <span className={`${sheet['chip']} ${state === 'locked' ? sheet['bad'] : ''}`}>
      <Icon name="lock" size={12} />
      {t(state === 'locked' ? 'people.state.locked' : 'people.state.noAccount')}
    </span>
  );
}
