import { useErrorWords } from '../api/use-error-words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './SignInForm.module.css';

/** Why the server did not do what a form asked for, above the button that may be pressed again. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { sentence } = useErrorWords()(error);
  return (
    <div className={styles['refusal']} role="alert">
      <Icon name="alert" />
      <span>{sentence}</span>
    </div>
  );
}
