import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTaskWords } from '../tasks/task-words.ts';
import { NoticeDrawer } from './NoticeDrawer.tsx';
import styles from './Notices.module.css';
import { useNotices } from './notice-queries.ts';
import { useNoticeStream } from './use-notice-stream.ts';

/** How many notices the person has not read, and the list of them. What comes is said to those who hear the page. */
export function NoticeBell() {
  const { t } = useWords();
  const words = useTaskWords();
  const latest = useNoticeStream();
  const { data } = useNotices();
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  return (
    <>
      <Tooltip title={t('notices.title')}>
        <Button
          type="text"
          className={styles['bell'] ?? ''}
          aria-haspopup="dialog"
          aria-label={unread > 0 ? t('notices.bell', { unread }) : t('notices.title')}
          onClick={() => setOpen(true)}
        >
          <Icon name="bell" />
          {unread > 0 && (
            <span className={styles['count']} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </Button>
      </Tooltip>
      <span role="status" className="visually-hidden">
        {latest && `${t(`notices.kind.${latest.kind}`)} ${words(latest)}`}
      </span>
      <NoticeDrawer open={open} onClose={() => setOpen(false)} />
    </>
  );
}
