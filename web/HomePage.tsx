import { Navigate } from 'react-router';
import { useSession } from './platform/access/SessionContext.ts';
import { useWords } from './platform/language/use-words.ts';
import standing from './platform/parts/Standing.module.css';
import { rooms } from './rooms.ts';

/** Leads to the first room that the person may enter. */
export function HomePage() {
  const { t } = useWords();
  const { rights, role } = useSession();
  const first = rooms.find(({ right }) => right === undefined || rights.includes(right));
  if (first) return <Navigate to={first.path} replace />;
  return (
    <div className={standing['standing']}>
      <h1>{t('access.noRoom')}</h1>
      <p>{t('access.noRoom.what', { role: t(`role.${role}`) })}</p>
    </div>
  );
}
