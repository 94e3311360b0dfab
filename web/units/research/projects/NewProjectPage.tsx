import { useNavigate } from 'react-router';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ProjectForm } from './ProjectForm.tsx';

/** A project that the register does not have yet. */
export function NewProjectPage() {
  const { t } = useWords();
  usePageTitle('projects.new');
  const navigate = useNavigate();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('projects.new')}</h1>
      </header>
      <p className={sheet['about']}>{t('projects.what')}</p>
      <ProjectForm
        onDone={(entryKey) => void navigate(`/register/projects/${entryKey}`, { replace: true })}
        onCancel={() => void navigate('/register/projects')}
      />
    </div>
  );
}
