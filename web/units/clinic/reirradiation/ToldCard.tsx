import type { Reirradiation } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import entries from '../patients/Clinic.module.css';

/** Irradiation that is only told of, and what of the patient's courses cannot be counted. */
export function ToldCard({ data: { told, courses, plans, withoutDose } }: { readonly data: Reirradiation }) {
  const { t } = useWords();
  return (
    <section className={sheet['card']} aria-labelledby="told">
      <header>
        <h2 id="told">{t('reirradiation.told')}</h2>
      </header>
      {told.length === 0 && <p className={sheet['empty']}>{t('reirradiation.told.none')}</p>}
      <ul className={entries['entries']}>
        {told.map(({ entryKey, content: { site, hospital, date, doseGy, fractions, source } }) => (
          <li key={entryKey} className={entries['entry']}>
            <div>
              <strong>{site}</strong>{' '}
              {t('reirradiation.told.dose', {
                dose: doseGy === null ? '–' : formatQuantity(doseGy, 'Gy'),
                fractions: fractions ?? '–',
              })}
              <small>{[date, hospital, source, t('reirradiation.told.counts')].filter(Boolean).join(' · ')}</small>
            </div>
          </li>
        ))}
      </ul>
      {courses
        .filter(({ hasPlan }) => !hasPlan)
        .map(({ courseKey, number, title }) => (
          <Notice key={courseKey} weight="warning">
            {t('reirradiation.courses.without', { number, title })}
          </Notice>
        ))}
      {withoutDose > 0 && (
        <Notice weight="warning">{t('reirradiation.plans.withoutDose', { count: withoutDose })}</Notice>
      )}
      {plans.length === 0 && <Notice weight="warning">{t('reirradiation.plans.none')}</Notice>}
    </section>
  );
}
