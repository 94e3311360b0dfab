import { useWords } from '../../../platform/language/use-words.ts';
import frame from '../../../platform/patient-links/PatientPage.module.css';
import { PatientPage } from '../../../platform/patient-links/PatientPage.tsx';
import { waitingHere } from './answer-outbox.ts';
import styles from './OwnPage.module.css';

/** A page that is no longer open, in words that suit every reason. It asks nothing. */
export function Closed() {
  const { t } = useWords();
  return (
    <PatientPage title="own.closed.title" urgent={t('own.closed.urgent')}>
      {(secret) => {
        const unsent = waitingHere(secret, localStorage);
        return (
          <section className={frame['card']} role="status">
            <p>{t('own.closed')}</p>
            {unsent > 0 && <p className={styles['danger']}>{t('own.closed.unsent', { n: unsent })}</p>}
          </section>
        );
      }}
    </PatientPage>
  );
}
