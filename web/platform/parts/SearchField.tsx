import { type Ref, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

const PAUSE_MS = 140;

/**
 * A search that asks when the typing pauses. While an input method composes Chinese it keeps still: half a pinyin finds nothing.
 * Escape empties it.
 */
export function SearchField(props: {
  readonly value: string;
  readonly onSearch: (value: string) => void;
  readonly placeholder: string;
  readonly hint?: string;
  readonly fieldRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useWords();
  const { value, onSearch } = props;
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (composing || typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      onSearch(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, composing, onSearch]);
  return (
    <label className={styles['field']}>
      <Icon name="search" />
      <span className="visually-hidden">{props.placeholder}</span>
      <input
        ref={props.fieldRef}
        type="text"
        value={typed}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && typed !== asked.current) {
            // What stands below answers an older question: ask first, so that Enter never opens somebody else.
            event.preventDefault();
            asked.current = typed;
            onSearch(typed);
          }
          if (event.key !== 'Escape') return;
          if (typed) setTyped('');
          else event.currentTarget.blur();
        }}
      />
      {typed ? (
        <button type="button" aria-label={t('frame.search.clear')} onClick={() => setTyped('')}>
          <Icon name="close" size={12} />
        </button>
      ) : (
        props.hint && <kbd>{props.hint}</kbd>
      )}
    </label>
  );
}
