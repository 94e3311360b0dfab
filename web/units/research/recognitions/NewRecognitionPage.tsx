import { useNavigate } from 'react-router';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { RecognitionForm } from './RecognitionForm.tsx';

/** An award, a post, a service or an accreditation that the register does not have yet. */
export function NewRecognitionPage() {
  const { t } = useWords();
  usePageTitle('recognitions.new');
  const navigate = useNavigate();
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('recognitions.new')}</h1>
      </header>
      <p className={sheet['about']}>{t('recognitions.what')}</p>
      <RecognitionForm
        onDone={(entryKey) => void navigate(`/register/recognitions/${entryKey}`, { replace: true })}
        onCancel={() => void navigate('/register/recognitions')}
      />
    </div>
  );
}
