import type { ReactNode } from 'react';
import { Outlet, type RouteObject } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Icon } from '../parts/Icon.tsx';
import standing from '../parts/Standing.module.css';
import { nameOf } from './person-name.ts';
import { useMay, useSession } from './SessionContext.ts';

/** Pages for those who have a right. */
export function requires(right: string, pages: readonly RouteObject[]): RouteObject {
  return { element: <Requires right={right} />, children: [...pages] };
}

/** The pages under it for those who may; for others which role they have, and what they can do. The server refuses in any case. */
function Requires({ right }: { readonly right: string }): ReactNode {
  const { t, language } = useWords();
  const { role, site } = useSession();
  if (useMay(right)) return <Outlet />;
  return (
    <div className={standing['standing']}>
      <Icon name="lock" size={24} />
      <h1>{t('access.refused.title')}</h1>
      <p>{t('access.refused.what', { role: t(`role.${role}`), site: nameOf(site, language) })}</p>
    </div>
  );
}
