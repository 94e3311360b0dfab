import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { ExportMenu } from '../exchange/ExportMenu.tsx';
import { LIST_FILES } from '../exchange/formats.ts';
import { ProjectsOfWork } from '../projects/ProjectsOfWork.tsx';
import { RegisterNav } from '../RegisterNav.tsx';
import { AuthorsCard } from './AuthorsCard.tsx';
import { fetchWork, publishWork, readOneWork } from './api.ts';
import { MergesCard } from './MergesCard.tsx';
import styles from './Outputs.module.css';
import { SourcesCard } from './SourcesCard.tsx';
import { useRegisterAct } from './use-register-act.ts';
import { WorkEdit } from './WorkEdit.tsx';

/** What a work is, whose it is, and who said so. */
export function WorkPage() {
  usePageTitle('works.work');
  const { workKey = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'work', workKey],
    queryFn: ({ signal }) => fetchWork(workKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <Head work={data} />
      <RegisterNav />
      <Standing work={data} />
      <FactsCard work={data} />
      <AuthorsCard work={data} />
      <ProjectsOfWork workKey={workKey} />
      <MergesCard work={data} />
      <SourcesCard work={data} />
    </div>
  );
}

function Head({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('register.write') && work.state !== 'merged';
  const mayPublish = useMay('register.publish') && work.state === 'stands';
  const publishing = useRegisterAct((isPublic: boolean) => publishWork(work, isPublic));
  return (
    <header className={sheet['head']}>
      <h1 className={styles['breaks']}>{work.content.title}</h1>
      <div className={sheet['acts']}>
        <ExportMenu files={LIST_FILES} read={(as, lang) => readOneWork(work.workKey, as, lang)} />
        <HistoryButton of={t('works.work')} records={[{ entity: 'research-work', key: work.workKey }]} />
        {mayPublish && (
          <Button loading={publishing.isPending} onClick={() => publishing.mutate(!work.isPublic)}>
            {t(work.isPublic ? 'works.unpublish' : 'works.publish')}
          </Button>
        )}
        {mayWrite && (
          <Button type="primary" icon={<Icon name="form" />} onClick={() => setEditing(true)}>
            {t('works.correct')}
          </Button>
        )}
      </div>
      {publishing.isError && <Refusal error={publishing.error} />}
      {editing && <WorkEdit work={work} onClose={() => setEditing(false)} />}
    </header>
  );
}

/** What makes a work count otherwise than others. */
function Standing({ work }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  return (
    <>
      {work.content.isRetracted && <Notice weight="error">{t('works.is-retracted')}</Notice>}
      {work.state === 'struck' && (
        <Notice weight="warning">{t('works.is-struck', { reason: work.reason ?? '' })}</Notice>
      )}
      {work.mergedInto !== null && (
        <Notice weight="warning">
          {t('works.is-merged')} <Link to={`/register/works/${work.mergedInto}`}>{t('works.open')}</Link>
        </Notice>
      )}
    </>
  );
}

function FactsCard({ work: { content, isPublic } }: { readonly work: WorkDetail }) {
  const { t } = useWords();
  const { issued, container } = content;
  const two = (part: number | undefined) => (part === undefined ? [] : [String(part).padStart(2, '0')]);
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('works.type'), t(`works.type.${content.type}`)],
    [t('works.field.titleOther'), content.titleOther],
    [
      t('works.field.container'),
      container && [container.title, container.issns.join(', ')].filter(Boolean).join(' · '),
    ],
    [t('works.field.issued'), issued && [issued.year, ...two(issued.month), ...two(issued.day)].join('-')],
    [t('works.field.place'), placeOf(content)],
    ['DOI', content.doi && <External to={`https://doi.org/${content.doi}`}>{content.doi}</External>],
    [
      'PMID',
      content.pmid && <External to={`https://pubmed.ncbi.nlm.nih.gov/${content.pmid}/`}>{content.pmid}</External>,
    ],
    [
      t('works.field.funding'),
      content.funding.map(({ funder, award }) => [funder, award].filter(Boolean).join(' ')).join('; '),
    ],
    [t('works.field.public'), t(isPublic ? 'works.public' : 'works.not-public')],
  ];
  return (
    <section className={sheet['card']} aria-label={t('works.facts')}>
      <header>
        <h2>{t('works.facts')}</h2>
      </header>
      <dl className={sheet['facts']}>
        {rows.map(([label, value]) => [
          <dt key={`${label}-label`}>{label}</dt>,
          <dd key={label} className={styles['breaks']}>
            {value || MISSING}
          </dd>,
        ])}
      </dl>
    </section>
  );
}

function placeOf({ volume, issue, pages, articleNumber }: WorkDetail['content']): string {
  return [volume, issue && `(${issue})`, (pages ?? articleNumber) && `: ${pages ?? articleNumber}`]
    .filter(Boolean)
    .join('');
}

const External = ({ to, children }: { readonly to: string; readonly children: React.ReactNode }) => (
  <a href={to} target="_blank" rel="noreferrer">
    {children}
  </a>
);
