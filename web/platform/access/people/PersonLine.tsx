import { useWords } from '../../language/use-words.ts';
import { Avatar } from '../Avatar.tsx';
import { type Named, nameOf, otherNameOf } from '../person-name.ts';
import styles from './PersonLine.module.css';

/** A person in a list: both names behind the avatar. */
export function PersonLine({ person }: { readonly person: Named }) {
  const { language } = useWords();
  const other = otherNameOf(person, language);
  return (
    <span className={styles['line']}>
      <Avatar person={person} size={26} />
      <span className={styles['names']}>
        <strong>{nameOf(person, language)}</strong>
        {other && <span>{other}</span>}
      </span>
    </span>
  );
}
