import { NavLink } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './Rail.module.css';
import type { RoomLink } from './room.ts';

/** The rooms of the department, at the left; on a phone at the bottom. */
export function Rail({ rooms }: { readonly rooms: readonly RoomLink[] }) {
  const { t } = useWords();
  return (
    <nav className={styles['rail']} aria-label={t('frame.rooms')}>
      {rooms.map((room) => (
        <RailLink key={room.path} room={room} isExact={rooms.some(({ path }) => path.startsWith(`${room.path}/`))} />
      ))}
    </nav>
  );
}

const nothingWaits = () => 0;

/** `isExact`: other rooms lie below its path, and are not it. */
function RailLink({ room, isExact }: { readonly room: RoomLink; readonly isExact: boolean }) {
  const { t } = useWords();
  const useWaiting = room.useWaiting ?? nothingWaits;
  const waiting = useWaiting();
  return (
    <NavLink
      to={room.path}
      end={isExact}
      className={({ isActive }) => `${styles['link']} ${isActive ? styles['here'] : ''}`}
    >
      <span className={styles['icon']}>
        <Icon name={room.icon} size={18} />
        {waiting > 0 && (
          <span className={styles['badge']}>
            {waiting > 99 ? '99+' : waiting}
            <span className="visually-hidden">{t('frame.waiting')}</span>
          </span>
        )}
      </span>
      {t(room.label)}
    </NavLink>
  );
}
