import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOpenedUntil } from '../access/break-glass/opened-until.ts';
import { localDate, localTime } from '../format/moment.ts';
import { ageInYears, formatIdeographicName, formatPersonName } from '../format/person.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { Icon } from './Icon.tsx';
import styles from './PatientBanner.module.css';

/** Who the files say the patient is. */
export interface BannerPatient {
  readonly patientKey: string;
  readonly patientId: string | null;
  readonly name: string | null;
  readonly nameIdeographic: string | null;
  readonly birthDate: string | null;
  readonly sex: 'M' | 'F' | 'O' | null;
}

/** `1958-11-02`; of a date known in part there is no age. */
const WHOLE_DATE = 10;

/**
 * Stays on top while a patient is open. Nothing in it is cut off: it wraps. What the files do not say is said to be missing,
 * and fewer than two of name, number and birth date is said aloud. `children` stand at the right (actions of the page).
 */
export function PatientBanner({
  patient,
  path = `/patients/${patient.patientKey}`,
  children,
}: {
  readonly patient: BannerPatient;
  /** The page of the patient; that of the archive unless given. */
  readonly path?: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  usePageTitle('frame.banner');
  const openedUntil = useOpenedUntil(patient.patientKey);
  const latin = patient.name ? formatPersonName(patient.name) : null;
  const chinese = patient.nameIdeographic ? formatIdeographicName(patient.nameIdeographic) : null;
  const age = patient.birthDate?.length === WHOLE_DATE ? ageInYears(patient.birthDate, localDate(new Date())) : null;
  const identifiers = [latin ?? chinese, patient.patientId, patient.birthDate].filter((each) => each !== null).length;
  return (
    <section className={styles['banner']} aria-label={t('frame.banner')}>
      <Link to={path} className={styles['name']}>
        {chinese && <strong lang="zh">{chinese}</strong>}
        {latin && (chinese ? <span>{latin}</span> : <strong>{latin}</strong>)}
        {!chinese && !latin && <em>{t('frame.banner.noName')}</em>}
      </Link>
      <dl className={styles['facts']}>
        <div>
          <dt className="visually-hidden">{t('frame.banner.sex')}</dt>
          <dd>{patient.sex ? t(`frame.banner.sex.${patient.sex}`) : <em>{t('frame.banner.noSex')}</em>}</dd>
        </div>
        <div>
          <dt className={patient.birthDate ? '' : 'visually-hidden'}>{t('frame.banner.born')}</dt>
          <dd>
            {patient.birthDate ?? <em>{t('frame.banner.noBirthDate')}</em>}
            {age !== null && <span className={styles['age']}>{t('frame.banner.age', { years: age })}</span>}
          </dd>
        </div>
        <div>
          <dt className={patient.patientId ? '' : 'visually-hidden'}>{t('frame.banner.id')}</dt>
          <dd className={styles['id']}>{patient.patientId ?? <em>{t('frame.banner.noId')}</em>}</dd>
        </div>
      </dl>
      {openedUntil && (
        <p className={styles['warning']}>
          <Icon name="siren" /> {t('access.glass.until', { until: localTime(openedUntil) })}
        </p>
      )}
      {identifiers < 2 && (
        <p className={styles['warning']}>
          <Icon name="alert" /> {t('frame.banner.oneIdentifier')}
        </p>
      )}
      {children && <div className={styles['actions']}>{children}</div>}
    </section>
  );
}
