import { Drawer } from 'antd';
import { Avatar } from '../access/Avatar.tsx';
import { nameOf } from '../access/person-name.ts';
import { localMoment } from '../format/moment.ts';
import { isMessageKey, useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import standing from '../parts/Standing.module.css';
import type { RecordName } from './api.ts';
import styles from './HistoryDrawer.module.css';
import { StateThen } from './StateThen.tsx';
import { type EventOfRecord, useHistory } from './use-history.ts';

/** What was changed of a record, when, by whom and why, in plain words; the latest first. */
export function HistoryDrawer(props: {
  readonly title: string;
  readonly records: readonly RecordName[];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { events, error, retry, ...pages } = useHistory(props.records, props.open);
  return (
    <Drawer open={props.open} onClose={props.onClose} size={460} title={`${t('record.history')} · ${props.title}`}>
      {error && !events ? (
        <ErrorState error={error} onRetry={retry} />
      ) : events?.length === 0 ? (
        <div className={standing['standing']}>
          <p>{t('record.history.empty')}</p>
        </div>
      ) : (
        <ol className={styles['events']} aria-busy={events === undefined}>
          {events
            ? events.map((event) => <Event key={event.eventKey} event={event} />)
            : [0, 1, 2].map((line) => (
                <li key={line} className={styles['event']}>
                  <Skeleton width={28} height={28} />
                  <Skeleton width="70%" />
                </li>
              ))}
        </ol>
      )}
      <LoadMore pages={pages} />
    </Drawer>
  );
}

/** Events after which the row is another one. */
const CHANGES: ReadonlySet<string> = new Set(['insert', 'update', 'found']);

function Event({ event }: { readonly event: EventOfRecord }) {
  const { t, language } = useWords();
  const { by, site, reason, redacted } = event;
  const word = (key: string, otherwise: string | null) => (isMessageKey(key) ? t(key) : otherwise);
  const service = word(`service.${by.service}`, by.service);
  const role = word(`role.${by.role}`, by.role);
  const named = { name: by.name ?? service ?? '–', nameZh: by.nameZh };
  const place = [role, site && nameOf(site, language), by.name === null ? null : service].filter(Boolean).join(' · ');
  return (
    <li className={styles['event']}>
      <Avatar person={named} />
      <div className={styles['who']}>
        <strong>{nameOf(named, language)}</strong>
        {place && <span>{place}</span>}
        <time dateTime={event.at} title={event.origin ?? ''}>
          {localMoment(event.at)}
        </time>
      </div>
      <div className={styles['what']}>
        <p className={redacted ? styles['redacted'] : ''}>{event.what[language]}</p>
        {reason && <p className={styles['reason']}>{t('record.history.because', { reason })}</p>}
        {CHANGES.has(event.action) && <StateThen record={event.record} at={event.at} />}
      </div>
    </li>
  );
}
