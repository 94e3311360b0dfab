import { EDUCATION_SHEETS, type EducationSheet } from '@isocenter/knowledge';
import { LANGUAGES, type Language } from '@isocenter/messages';
import { Button, Popconfirm, Segmented } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { SheetCheck } from '../../../../server/units/ward/education/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { NoSuchPage } from '../../../platform/parts/NoSuchPage.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Source } from '../opioids/Cited.tsx';
import { useWardAct } from '../stay/use-ward-act.ts';
import { saveCheck, sheetPdfAddress } from './api.ts';
import { CheckedMark } from './CheckedMark.tsx';
import styles from './Education.module.css';
import { useChecks } from './use-checks.ts';

/** One sheet as a patient reads it, to be printed and confirmed; under it, for staff, whence each statement is. */
export function SheetPage() {
  const { t, language } = useWords();
  usePageTitle('education.title');
  const { sheetId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useChecks();
  const shown = EDUCATION_SHEETS.find(({ id }) => id === sheetId);
  if (!shown) return <NoSuchPage />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const lang = LANGUAGES.find((each) => each === params.get('in')) ?? language;
  const check = data?.find((each) => each.sheetId === shown.id);
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{shown.title[language]}</h1>
        <Link to="/ward/education">{t('education.back')}</Link>
        <div className={sheet['acts']}>
          <Segmented<Language>
            size="large"
            aria-label={t('education.language')}
            value={lang}
            options={LANGUAGES.map((value) => ({ value, label: t(`education.language.${value}`) }))}
            onChange={(value) => setParams({ in: value }, { replace: true })}
          />
          <Button
            size="large"
            type="primary"
            icon={<Icon name="download" />}
            href={sheetPdfAddress(shown.id, lang)}
            target="_blank"
          >
            {t('education.print')}
          </Button>
        </div>
      </header>
      {check && <CheckLine check={check} />}
      <Preview shown={shown} lang={lang} />
      <Sources shown={shown} lang={lang} />
    </div>
  );
}

function CheckLine({ check }: { readonly check: SheetCheck }) {
  const { t } = useWords();
  const mayCheck = useMay('education.check');
  const isChecked = check.checked !== null;
  const saving = useWardAct(() => saveCheck(check, { version: check.version, isChecked: !isChecked }));
  return (
    <>
      <div className={sheet['chips']}>
        <span>{t('education.version', { version: check.version })}</span>
        <CheckedMark check={check} />
        {mayCheck && (
          <Popconfirm
            title={t(isChecked ? 'education.check.undo' : 'education.check')}
            description={isChecked ? undefined : t('education.check.what')}
            okText={t(isChecked ? 'education.check.undo' : 'education.check')}
            cancelText={t('frame.cancel')}
            onConfirm={() => saving.mutate(undefined)}
          >
            <Button loading={saving.isPending}>{t(isChecked ? 'education.check.undo' : 'education.check')}</Button>
          </Popconfirm>
        )}
      </div>
      {saving.error && <Refusal error={saving.error} />}
    </>
  );
}

function Preview({ shown, lang }: { readonly shown: EducationSheet; readonly lang: Language }) {
  return (
    <article className={styles['paper']} lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <h2>{shown.title[lang]}</h2>
      {shown.parts.map(({ heading, isUrgent, statements }) => (
        <section key={heading.en} className={isUrgent ? styles['urgent'] : ''}>
          <h3>{heading[lang]}</h3>
          <ul>
            {statements.map(({ says }) => (
              <li key={says.en}>{says[lang]}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Sources({ shown, lang }: { readonly shown: EducationSheet; readonly lang: Language }) {
  const { t } = useWords();
  return (
    <section className={sheet['card']} aria-labelledby="sources">
      <header>
        <h2 id="sources">{t('education.sources')}</h2>
      </header>
      <ul className={styles['sources']}>
        {shown.parts
          .flatMap(({ statements }) => statements)
          .map(({ says, source, verified }) => (
            <li key={says.en}>
              {says[lang]} <Source of={source} verified={verified} />
            </li>
          ))}
      </ul>
    </section>
  );
}
