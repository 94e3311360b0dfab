import { ApiError } from '../../api/api-error.ts';
import { useWords } from '../../language/use-words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Refusal } from '../Refusal.tsx';
import styles from '../SignInForm.module.css';

/** What went wrong: the server's refusal, or that the device gave nothing, whose own words differ from browser to browser. */
export function DeviceRefusal({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  if (error instanceof ApiError) return <Refusal error={error} />;
  const isKnown = error instanceof Error && error.name === 'InvalidStateError';
  return (
    <div className={styles['refusal']} role="alert">
      <Icon name="alert" />
      <span>{t(isKnown ? 'access.passkeys.known' : 'access.passkeys.noAnswer')}</span>
    </div>
  );
}
