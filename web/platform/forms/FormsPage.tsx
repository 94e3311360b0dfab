import { textIn } from '@isocenter/forms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useErrorWords } from '../api/use-error-words.ts';
import { usePages } from '../api/use-pages.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { addForm, beginForm, csvUrl, fetchFormPatient, fetchForms } from './api.ts';
import { FilledList } from './FilledList.tsx';
import styles from './Forms.module.css';

/** Which forms there are to fill, and what was filled last. */
export function FormsPage() {
  const { t, language } = useWords();
  usePageTitle('forms.title');
  const pages = usePages({ queryKey: ['forms', 'list'], fetchPage: fetchForms, keyOf: ({ formKey }) => formKey });
  const { rows: forms, error, refetch } = pages;
  const patientKey = useSearchParams()[0].get('patient') ?? undefined;
  if (error && !forms) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('forms.title')}</h1>
        <span className={styles['push']} />
        <BringIn />
        <Link to="/forms/new">
          <Button type="primary">{t('forms.design')}</Button>
        </Link>
      </header>
      {patientKey !== undefined && <ForPatient patientKey={patientKey} />}
      {!forms && <Skeleton />}
      {forms?.length === 0 && <p className={styles['quiet']}>{t('forms.empty')}</p>}
      {forms && forms.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('forms.name')}</th>
                <th>{t('forms.version')}</th>
                <th>{t('forms.status')}</th>
                <th className={styles['number']}>{t('forms.questions')}</th>
                <th className={styles['number']}>{t('forms.filledTimes')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {forms.map(({ formKey, title, version, status, questions, filled }) => (
                <tr key={formKey}>
                  <td>
                    <Link to={`/forms/${formKey}`}>{textIn(title, language)}</Link>
                  </td>
                  <td>{version}</td>
                  <td>
                    <span className={styles['state']} data-state={status}>
                      {t(`forms.status.${status}`)}
                    </span>
                  </td>
                  <td className={styles['number']}>{questions}</td>
                  <td className={styles['number']}>
                    {filled} {filled > 0 && <a href={csvUrl(formKey, language)}>CSV</a>}
                  </td>
                  <td>{status === 'active' && <Fill formKey={formKey} patientKey={patientKey} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LoadMore pages={pages} />
      <FilledList patientKey={patientKey} />
    </div>
  );
}

/** Whom the forms are filled for, where one came from a patient. */
function ForPatient({ patientKey }: { readonly patientKey: string }) {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['forms', 'patient', patientKey],
    queryFn: ({ signal }) => fetchFormPatient(patientKey, signal),
  });
  if (!data) return null;
  return (
    <Notice weight="note" action={<Link to="/forms">{t('forms.about.nobody')}</Link>}>
      {t('forms.about.for')} <Link to={data.path}>{data.label ?? data.patientKey}</Link>
    </Notice>
  );
}

function Fill({ formKey, patientKey }: { readonly formKey: string; readonly patientKey: string | undefined }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => beginForm(formKey, patientKey),
    onSuccess: ({ filledKey }) => void navigate(`/filled/${filledKey}`),
    onError: (error) => void message.error(errorWords(error).sentence),
  });
  return (
    <Button size="small" loading={begin.isPending} onClick={() => begin.mutate()}>
      {t('forms.fill')}
    </Button>
  );
}

/** A Questionnaire that another program wrote becomes a draft. */
function BringIn() {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: async (file: File) => addForm(parsed(await file.text())),
    onSuccess: ({ questionnaire }) => {
      void message.success(t('forms.brought', { title: questionnaire.title }));
      return queries.invalidateQueries({ queryKey: ['forms'] });
    },
    onError: (error) =>
      void message.error(error instanceof SyntaxError ? t('forms.noJson') : errorWords(error).sentence),
  });
  return (
    <>
      <Button loading={add.isPending} onClick={() => input.current?.click()}>
        {t('forms.bringIn')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        lang={language}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) add.mutate(file);
        }}
      />
    </>
  );
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}
