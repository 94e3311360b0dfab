import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import type { NoticeRow } from '../../../server/platform/notices/contract.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import standing from '../parts/Standing.module.css';
import { useTaskWords } from '../tasks/task-words.ts';
import styles from './Notices.module.css';
import { useNotices, useReading } from './notice-queries.ts';

/** The latest notices. One that is followed to what it is about is read. */
export function NoticeDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const { data } = useNotices();
  const reading = useReading();
  const unread = (data?.notices ?? []).filter(({ isRead }) => !isRead).map(({ noticeKey }) => noticeKey);
  const readAll = unread.length > 0 && (
    <Button loading={reading.isPending} onClick={() => reading.mutate(unread)}>
      {t('notices.readAll')}
    </Button>
  );
  return (
    <Drawer open={open} onClose={onClose} size={420} title={t('notices.title')} extra={readAll} destroyOnHidden>
      {reading.isError && <ErrorState error={reading.error} />}
      <Notices onFollow={onClose} onRead={(noticeKey) => reading.mutate([noticeKey])} />
    </Drawer>
  );
}

function Notices(props: { readonly onFollow: () => void; readonly onRead: (noticeKey: string) => void }) {
  const { t } = useWords();
  const { data, error, refetch } = useNotices();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  if (data.notices.length === 0)
    return (
      <div className={standing['standing']}>
        <Icon name="bell" size={24} />
        <p>{t('notices.empty')}</p>
      </div>
    );
  return (
    <ul className={styles['list']} aria-label={t('notices.title')}>
      {data.notices.map((notice) => (
        <Notice key={notice.noticeKey} notice={notice} {...props} />
      ))}
    </ul>
  );
}

function Notice(props: {
  readonly notice: NoticeRow;
  readonly onFollow: () => void;
  readonly onRead: (noticeKey: string) => void;
}) {
  const { t } = useWords();
  const words = useTaskWords();
  const { notice, onFollow, onRead } = props;
  const { noticeKey, isRead, kind, path, at } = notice;
  const follow = () => {
    if (!isRead) onRead(noticeKey);
    onFollow();
  };
  return (
    <li className={isRead ? styles['read'] : styles['unread']}>
      <Link to={path ?? '/tasks'} onClick={follow}>
        <small>
          {t(`notices.kind.${kind}`)} · {localMoment(at)}
          {!isRead && <span className="visually-hidden"> {t('notices.unread')}</span>}
        </small>
        <span>{words(notice)}</span>
      </Link>
      {!isRead && (
        <Button
          type="text"
          icon={<Icon name="check" />}
          aria-label={t('notices.read')}
          title={t('notices.read')}
          onClick={() => onRead(noticeKey)}
        />
      )}
    </li>
  );
}
