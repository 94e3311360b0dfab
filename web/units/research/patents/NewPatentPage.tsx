import { useNavigate } from 'react-router';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { PatentForm } from './PatentForm.tsx';

/** A patent that the register does not have yet. */
export function NewPatentPage() {
  const { t } = useWords();
  usePageTitle('patents.new');
  const navigate = useNavigate();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('patents.new')}</h1>
      </header>
      <p className={sheet['about']}>{t('patents.what')}</p>
      <PatentForm
        onDone={(entryKey) => void navigate(`/register/patents/${entryKey}`, { replace: true })}
        onCancel={() => void navigate('/register/patents')}
      />
    </div>
  );
}
