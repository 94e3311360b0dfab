import { Button, Radio } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import styles from './CompareVersions.module.css';
import { Notice } from './Notice.tsx';

/** One thing that a version says, in words. */
export interface VersionField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

interface Difference {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Where two versions differ, in the order of mine; what only one of them says stands beside a dash. */
export function differencesOf(mine: readonly VersionField[], theirs: readonly VersionField[]): readonly Difference[] {
  const [own, other] = [byKey(mine), byKey(theirs)];
  return [...new Map([...own, ...other]).values()].flatMap(({ key, label }): readonly Difference[] => {
    const [one, two] = [own.get(key)?.value ?? '', other.get(key)?.value ?? ''];
    return one === two ? [] : [{ key, label, mine: one || '–', theirs: two || '–' }];
  });
}

const byKey = (fields: readonly VersionField[]) => new Map(fields.map((field) => [field.key, field]));

/**
 * Somebody else has saved what one was about to change: both versions side by side where they differ, and what becomes of one's own.
 * Where fields can be chosen each is taken from either version; else one's own goes over the other as a whole, or is given up.
 */
export function CompareVersions(props: {
  /** What one is about to save; for an act on the whole, what one had read before. */
  readonly mine: readonly VersionField[];
  /** What stands now. */
  readonly theirs: readonly VersionField[];
  /** Whether `mine` was typed, or only read before one acted. */
  readonly mineIs: 'typed' | 'read';
  /** Fields that one's own change is of: each of them can be chosen. */
  readonly choose?: readonly string[];
  readonly said?: ReactNode;
  readonly busy?: boolean;
  /** Goes on with one's own change. `taken`: the chosen fields that stay as the other has saved them. */
  readonly onInsist: (taken: ReadonlySet<string>) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const differences = differencesOf(props.mine, props.theirs);
  const isTyped = props.mineIs === 'typed';
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'center' }); // a long form ends far below
  }, []);
  const choosable = new Set(props.choose);
  const take = (key: string, theirs: boolean) =>
    setTaken((before) => new Set(theirs ? [...before, key] : [...before].filter((each) => each !== key)));
  return (
    <section ref={section} className={styles['both']} aria-label={t('frame.versions')}>
      <Notice weight="warning">{props.said ?? t('platform/changed-meanwhile')}</Notice>
      {differences.length === 0 ? (
        <p>{t('frame.versions.same')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th />
              <th scope="col">{t('frame.versions.now')}</th>
              <th scope="col">{t(isTyped ? 'frame.versions.mine' : 'frame.versions.read')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ key, label, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {(['theirs', 'mine'] as const).map((side) => (
                  <td key={side} data-label={side}>
                    {choosable.has(key) ? (
                      <Radio
                        name={key}
                        checked={taken.has(key) === (side === 'theirs')}
                        onChange={() => take(key, side === 'theirs')}
                      >
                        {side === 'theirs' ? theirs : mine}
                      </Radio>
                    ) : (
                      <span>{side === 'theirs' ? theirs : mine}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles['acts']}>
        <Button onClick={props.onLeave}>{t(isTyped ? 'frame.versions.takeTheirs' : 'frame.versions.leave')}</Button>
        <Button loading={props.busy === true} onClick={() => props.onInsist(taken)}>
          {t(
            choosable.size > 0
              ? 'frame.versions.saveChosen'
              : isTyped
                ? 'frame.versions.keepMine'
                : 'frame.versions.allTheSame',
          )}
        </Button>
      </div>
    </section>
  );
}
