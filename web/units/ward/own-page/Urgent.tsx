import type { OwnPage } from '../../../../server/units/ward/own-page/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './OwnPage.module.css';

/** Always on top: whether somebody reads the page now, and whom to call. Without an answer of the server it claims neither. */
export function Urgent({ page, isAway }: { readonly page: OwnPage | null; readonly isAway: boolean }) {
  const { t } = useWords();
  if (!page) return t('own.urgent.closed');
  const { contact } = page;
  return (
    <div className={styles['urgent']}>
      <p>{t(isAway ? 'own.over' : page.isStaffed ? 'own.urgent.staffed' : 'own.urgent.nobody')}</p>
      {contact && (
        <p className={styles['calls']}>
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{t('own.call.ward', { phone: contact.phone })}</a>
          <a href={`tel:${contact.emergency.replace(/[^\d+]/g, '')}`}>
            {t('own.call.emergency', { phone: contact.emergency })}
          </a>
        </p>
      )}
    </div>
  );
}
