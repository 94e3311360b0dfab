import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { useLock, useSession } from '../access/SessionContext.ts';
import { KeysDialog } from '../keys/KeysDialog.tsx';
import { usePageKeys } from '../keys/keys.tsx';
import { useWords } from '../language/use-words.ts';
import styles from './Frame.module.css';
import { Rail } from './Rail.tsx';
import type { RoomLink } from './room.ts';
import { TopBar } from './TopBar.tsx';

/** What the rooms hang into the frame; the frame itself knows none of them. */
export interface FrameProps {
  readonly rooms: readonly RoomLink[];
  /** Absent for those who may see nobody. */
  readonly Search: ComponentType<{ readonly open: boolean; readonly onClose: () => void }> | null;
  /** Work that goes on in the background, for the top bar. */
  readonly running: ReactNode;
  /** Where one says what went wrong, for the top bar. */
  readonly report: ReactNode;
  /** The bell, for the top bar. */
  readonly notices: ReactNode;
}

/** Rail, top bar and the page between them, which scrolls by itself. */
export function Frame({ rooms, Search, running, report, notices }: FrameProps) {
  const { t } = useWords();
  const lock = useLock();
  const { rights } = useSession();
  const [searching, setSearching] = useState(false);
  const [listingKeys, setListingKeys] = useState(false);
  usePageKeys('frame.keys.everywhere', [
    ...(Search ? [{ keys: ['Ctrl+K'], does: 'frame.keys.search' as const, run: () => setSearching(true) }] : []),
    { keys: ['Ctrl+Shift+L'], does: 'access.keys.lock', run: lock },
    { keys: ['?'], does: 'frame.keys.list', run: () => setListingKeys(true) },
  ]);
  return (
    <div className={styles['frame']}>
      <a href="#page" className={styles['skip']}>
        {t('frame.skip')}
      </a>
      <TopBar
        onSearch={Search ? () => setSearching(true) : null}
        onKeys={() => setListingKeys(true)}
        running={running}
        report={report}
        notices={notices}
      />
      <Rail rooms={rooms.filter(({ right }) => right === undefined || rights.includes(right))} />
      <main id="page" className={styles['page']} tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className={styles['foot']}>{t('frame.notAMedicalDevice')}</footer>
      {Search && <Search open={searching} onClose={() => setSearching(false)} />}
      <KeysDialog open={listingKeys} onClose={() => setListingKeys(false)} />
    </div>
  );
}
