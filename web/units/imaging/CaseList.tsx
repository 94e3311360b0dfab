import { Link } from 'react-router';
import type { CaseRow } from '../../../server/units/imaging/contract.ts';
import { MISSING } from '../../platform/format/quantity.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { Icon } from '../../platform/parts/Icon.tsx';
import styles from './PatientPage.module.css';

const PARTS = ['image', 'structures', 'plan', 'dose'] as const;

/** What can be opened as one page, and what each has: what is missing is struck through, not left out. */
export function CaseList(props: {
  readonly cases: readonly CaseRow[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly hrefOf: (caseKey: string) => string;
}) {
  const { t } = useWords();
  if (props.cases.length === 0) {
    return <p className={`${styles['cases']} ${styles['none']}`}>{t('imaging.cases.none')}</p>;
  }
  return (
    <div className={styles['cases']}>
      {props.cases.map((each, index) => (
        <Link
          key={each.caseKey}
          to={props.hrefOf(each.caseKey)}
          className={`${styles['case']} ${index === props.active ? styles['active'] : ''}`}
          onFocus={() => props.onActive(index)}
        >
          <span className={styles['kind']}>{t(`imaging.case.${each.kind}`)}</span>
          <span className={styles['label']}>
            {each.label ?? <span className={styles['unnamed']}>{t('imaging.unnamed')}</span>}
          </span>
          <span>{each.date ?? MISSING}</span>
          <ul className={styles['has']}>
            {PARTS.map((part) => (
              <li key={part} className={each.has[part] ? '' : styles['absent']}>
                <Icon name={part} size={14} />
                {t(`imaging.has.${part}`)}
                {!each.has[part] && <span className="visually-hidden">{t('imaging.has.not')}</span>}
              </li>
            ))}
          </ul>
          <span className={styles['chevron']}>
            <Icon name="chevronRight" size={14} />
          </span>
        </Link>
      ))}
    </div>
  );
}
