import { NavLink, useLocation } from 'react-router';
import type { CaseScene } from '../../../server/units/physics/contract.ts';
import { useWords } from '../../platform/language/use-words.ts';
import styles from './CaseViews.module.css';
import { parsePlace, queryOf, writtenPlace } from './place-url.ts';

/** The pages of one case. The place in the patient goes along; what was chosen on one page stays there. */
export function CaseViews({ scene }: { readonly scene: CaseScene }) {
  const { t } = useWords();
  const { search } = useLocation();
  const place = queryOf(writtenPlace(parsePlace(new URLSearchParams(search)))).toString();
  const root = `/patients/${scene.patientKey}/cases/${scene.caseKey}`;
  const views = [
    { path: root, word: 'physics.view.plan', is: true },
    { path: `${root}/gamma`, word: 'physics.view.gamma', is: scene.doses.length > 0 },
    { path: `${root}/contours`, word: 'physics.view.contours', is: scene.structures.length > 0 },
  ] as const;
  const present = views.filter(({ is }) => is);
  if (present.length < 2) return null;
  return (
    <nav className={styles['views']} aria-label={t('physics.views')}>
      {present.map(({ path, word }) => (
        <NavLink key={path} to={{ pathname: path, search: place }} end>
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
