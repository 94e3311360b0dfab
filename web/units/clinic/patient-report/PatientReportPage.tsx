import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportEntrance } from '../../../../server/units/clinic/patient-report/contract.ts';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { openReport } from './api.ts';
import styles from './PatientReport.module.css';
import { ReportQuestions } from './ReportQuestions.tsx';

/**
 * The patient's own page: one question a screen, large, in both languages, without an account. The secret stands behind the # of the
 * address, which no browser sends on; the code is told apart from it. Nothing here says who the patient is.
 */
export function PatientReportPage() {
  const { t, language, speak } = useWords();
  usePageTitle('patient.report.title');
  const [secret] = useState(() => location.hash.slice(1));
  const [entrance, setEntrance] = useState<ReportEntrance | null>(null);
  const opening = useMutation({
    mutationFn: openReport,
    onSuccess: (_, asked) => setEntrance(asked),
  });
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('patient.report.title')}</h1>
        <button
          type="button"
          className={styles['quiet']}
          lang={language === 'zh' ? 'en' : 'zh'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      <p className={styles['urgent']}>{t('patient.report.urgent')}</p>
      {secret === '' && <p role="alert">{t('patient.report.noLink')}</p>}
      {secret !== '' && !entrance && (
        <CodeForm busy={opening.isPending} error={opening.error} onCode={(code) => opening.mutate({ secret, code })} />
      )}
      {entrance && opening.data && <ReportQuestions entrance={entrance} region={opening.data.region} />}
    </main>
  );
}

function CodeForm(props: { readonly busy: boolean; readonly error: unknown; readonly onCode: (code: string) => void }) {
  const { t } = useWords();
  const errorWords = useErrorWords();
  const [code, setCode] = useState('');
  const isWhole = /^\d{6}$/.test(code);
  return (
    <form
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !props.busy) props.onCode(code);
      }}
    >
      <label htmlFor="code">{t('patient.report.code')}</label>
      <input
        id="code"
        className={styles['code']}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      <p>{t('patient.report.code.hint')}</p>
      {props.error != null && <p role="alert">{errorWords(props.error).sentence}</p>}
      <button type="submit" className={styles['primary']} disabled={!isWhole || props.busy}>
        {t('patient.report.begin')}
      </button>
    </form>
  );
}
