import type { OwnPage, OwnPageAnswered } from '../../../../server/units/ward/own-page/contract.ts';
import { useRefusalWords } from '../../../platform/api/use-error-words.ts';
import { localDate, localMoment, localTime } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import type { OutboxState } from '../../../platform/outbox/outbox.ts';
import frame from '../../../platform/patient-links/PatientPage.module.css';
import type { WaitingAnswer } from './answer-outbox.ts';
import styles from './OwnPage.module.css';

interface SentProps {
  readonly page: OwnPage;
  readonly onTheWay: OutboxState<WaitingAnswer>;
  /** What became of the answer that was given last; null while the next is given, or before it has arrived. */
  readonly sent: OwnPageAnswered['sent'] | null;
  readonly onAgain: (sentAs: string) => void;
}

/** What this phone still keeps of a link, before its code was typed. */
export function Unsent({ n }: { readonly n: number }) {
  const { t } = useWords();
  return n > 0 && <p className={styles['danger']}>{t('own.unsent', { n })}</p>;
}

/** What became of the answers. It never says that somebody knows before the server has said that it was put before them, or that they have seen it. */
export function Sent({ page, onTheWay, sent, onAgain }: SentProps) {
  const { t } = useWords();
  const words = useRefusalWords();
  const waits = onTheWay.waiting.filter(({ refused }) => refused === null).length;
  return (
    <div aria-live="polite" className={styles['sent']}>
      {waits > 0 && (
        <p className={styles['danger']}>
          {t('own.waiting', { n: waits })} {!onTheWay.isKeptOnDevice && t('own.notKept')}
        </p>
      )}
      {onTheWay.waiting.map(
        ({ sentAs, refused }) =>
          refused && (
            <div key={sentAs} className={styles['danger']}>
              <p>{t('own.refused', { why: words(refused) })}</p>
              <button type="button" className={frame['primary']} onClick={() => onAgain(sentAs)}>
                {t('own.refused.again')}
              </button>
            </div>
          ),
      )}
      {sent && <h2>{t('own.sent')}</h2>}
      {sent?.level === 'amber' && (
        <p className={styles['danger']}>{t('own.sent.call', { phone: page.contact?.phone ?? '' })}</p>
      )}
      {sent && (sent.level === 'none' || (sent.level === 'amber' && !page.isStaffed)) && (
        <p>{t(page.isStaffed ? 'own.sent.read' : 'own.sent.later')}</p>
      )}
      <Alert page={page} />
    </div>
  );
}

/** A red answer: when it was put before the ward, and whether somebody has seen it. */
function Alert({ page: { alert, contact } }: { readonly page: OwnPage }) {
  const { t } = useWords();
  if (!alert) return null;
  const at = when(alert.at);
  if (alert.acknowledgedAt !== null)
    return <p className={styles['good']}>{t('own.alert.seen', { at, seen: when(alert.acknowledgedAt) })}</p>;
  if (alert.toldAt === null) return <p className={styles['danger']}>{t('own.alert.untold', { at })}</p>;
  return (
    <p className={styles['danger']}>
      {t('own.alert.told', { at: when(alert.toldAt), minutes: contact?.withinMinutes ?? 0 })} {t('own.alert.unseen')}
    </p>
  );
}

/** The time of today; of another day with its date. */
function when(instant: string): string {
  return localDate(new Date(instant)) === localDate(new Date()) ? localTime(instant) : localMoment(instant);
}
