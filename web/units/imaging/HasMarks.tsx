import type { CaseRow } from '../../../server/units/imaging/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon, type IconName } from '../../platform/parts/Icon.tsx';
import styles from './HasMarks.module.css';

export const KINDS = ['image', 'structures', 'plan', 'dose'] as const satisfies readonly (keyof CaseRow['has'] &
  IconName)[];

/** Image, structures, plan, dose, each in its own place: a sign where it is there, a dot where it is not. */
export function HasMarks({ has }: { readonly has: CaseRow['has'] }) {
  const { t } = useWords();
  return (
    <span className={styles['marks']}>
      {KINDS.map((kind) => (
        <span key={kind} className={has[kind] ? styles['there'] : styles['absent']} title={t(`imaging.has.${kind}`)}>
          {has[kind] ? (
            <>
              <Icon name={kind} size={15} />
              <span className="visually-hidden">{t(`imaging.has.${kind}`)}</span>
            </>
          ) : (
            '·'
          )}
        </span>
      ))}
    </span>
  );
}
