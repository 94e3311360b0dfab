import { useWords } from '../language/use-words.ts';
import styles from './Avatar.module.css';
import { type Named, nameOf } from './person-name.ts';

/** The first sign of a Chinese name, the initials of a Latin one. Only beside the name itself. */
export function Avatar({ person, size = 28 }: { readonly person: Named; readonly size?: number }) {
  const { language } = useWords();
  return (
    <span className={styles['avatar']} style={{ '--size': `${size}px` }} aria-hidden="true">
      {initialsOf(nameOf(person, language))}
    </span>
  );
}

function initialsOf(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return [...name][0] ?? '';
  const words = name.split(/[\s,]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '')
    .join('');
}
