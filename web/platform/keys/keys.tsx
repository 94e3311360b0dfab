import type { MessageKey } from '@isocenter/messages';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { matchesChord } from './chord.ts';
import { keyOwner } from './key-owner.ts';

/** A key of the page. `keys` are alternatives as shown, for example `Ctrl+K`, `/`, `ArrowDown`, `Wheel`; without `run` it is only listed. */
export interface PageKey {
  readonly keys: readonly string[];
  readonly does: MessageKey;
  readonly run?: (event: KeyboardEvent) => void;
  /** Also while a text field has the focus; keys with Ctrl always do, unless `false` leaves them to the field, as Ctrl+A. */
  readonly inFields?: boolean;
}

export interface KeyGroup {
  readonly title: MessageKey;
  readonly keys: readonly PageKey[];
}

interface KeyBoard {
  readonly groups: readonly KeyGroup[];
  readonly add: (group: KeyGroup) => () => void;
}

const KeyContext = createContext<KeyBoard | null>(null);

/** Hands each key to the page that asked for it; what is open last is asked first. */
export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<readonly KeyGroup[]>([]);
  const add = useCallback((group: KeyGroup) => {
    setGroups((before) => [...before, group]);
    return () => setGroups((before) => before.filter((each) => each !== group));
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return;
      const { target } = event;
      const owner =
        target instanceof Element ? keyOwner((selector) => target.closest(selector) !== null, event.key) : 'page';
      const withControl = event.ctrlKey || event.metaKey;
      for (const key of groups.toReversed().flatMap((group) => group.keys)) {
        if (!key.run || !key.keys.some((chord) => matchesChord(event, chord))) continue;
        if (key.inFields === false && owner !== 'page') continue;
        if (!withControl && (owner === 'control' || (owner === 'field' && !key.inFields))) continue;
        event.preventDefault();
        key.run(event);
        return;
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [groups]);

  const board = useMemo(() => ({ groups, add }), [groups, add]);
  return <KeyContext value={board}>{children}</KeyContext>;
}

/** The keys of what is on screen now, for the list under `?`. */
export function useKeyGroups(): readonly KeyGroup[] {
  return useKeyBoard().groups;
}

/** Registers the keys of a page while it is shown. `keys` may be made anew on each render. */
export function usePageKeys(title: MessageKey, keys: readonly PageKey[]): void {
  const { add } = useKeyBoard();
  const latest = useRef(keys);
  latest.current = keys;
  const shape = keys.map((key) => `${key.keys.join(' ')}:${key.does}:${key.run ? 1 : 0}:${key.inFields}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for `keys`, which changes identity on every render
  useEffect(
    () =>
      add({
        title,
        keys: latest.current.map((key, index) => ({
          ...key,
          ...(key.run ? { run: (event: KeyboardEvent) => latest.current[index]?.run?.(event) } : {}),
        })),
      }),
    [add, title, shape],
  );
}

function useKeyBoard(): KeyBoard {
  const board = useContext(KeyContext);
  if (!board) throw new Error('usePageKeys() is called outside KeyProvider.');
  return board;
}
