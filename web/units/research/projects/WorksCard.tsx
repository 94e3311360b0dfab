import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Project } from '../../../../server/units/research/projects/contract.ts';
import type { ProjectWork, ProjectWorks } from '../../../../server/units/research/projects/project-works-contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { ENTRIES, useEntryAct } from '../entries/use-entry-act.ts';
import { AddWorks } from './AddWorks.tsx';
import { fetchProjectWorks, sayProjectWork } from './api.ts';
import { LinkedWorks } from './LinkedWorks.tsx';
import { ProposedWorks } from './ProposedWorks.tsx';

/** What was said last, and what it was before: it can be undone until one leaves the page. */
export interface SaidOfWork {
  readonly work: Pick<ProjectWork, 'workKey' | 'title'>;
  readonly isOf: boolean | null;
  readonly before: boolean | null;
}

/** Works that came of a project, and whether each names its number; works that name it and wait for a word. */
export function WorksCard({ project }: { readonly project: Project }) {
  const { t } = useWords();
  const { entryKey } = project;
  const [adding, setAdding] = useState(false);
  const [last, setLast] = useState<SaidOfWork | null>(null);
  const mayWrite = useMay('register.write') && !project.inError;
  const { data, error, refetch } = useQuery({
    queryKey: [ENTRIES, 'projects', entryKey, 'works'],
    queryFn: ({ signal }) => fetchProjectWorks(entryKey, signal),
  });
  const saying = useEntryAct(({ work, isOf }: SaidOfWork) => sayProjectWork(entryKey, work.workKey, isOf));
  const say = (said: SaidOfWork) => saying.mutate(said, { onSuccess: () => setLast(said) });
  const undo = ({ work, isOf, before }: SaidOfWork) =>
    saying.mutate({ work, isOf: before, before: isOf }, { onSuccess: () => setLast(null) });
  return (
    <section className={sheet['card']} aria-labelledby="project-works">
      <header>
        <h2 id="project-works">
          {t('projects.works')} {data && <span className={sheet['count']}>{data.works.length}</span>}
        </h2>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('projects.works.add')}
            </Button>
          </div>
        )}
      </header>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={80} />}
      {data && <Check works={data} number={project.content.number} />}
      {last && last.isOf !== true && (
        <Notice
          weight="note"
          action={
            <Button loading={saying.isPending} onClick={() => undo(last)}>
              {t('projects.works.undo')}
            </Button>
          }
        >
          {t(last.isOf === null ? 'projects.works.removed' : 'projects.works.denied', { title: last.work.title })}
        </Notice>
      )}
      {saying.error && <Refusal error={saying.error} />}
      {data && data.works.length > 0 && (
        <LinkedWorks
          works={data.works}
          acts={mayWrite ? (work) => ({ remove: () => say({ work, isOf: null, before: true }) }) : null}
        />
      )}
      {data && <ProposedWorks works={data} mayWrite={mayWrite} busy={saying.isPending} onSay={say} />}
      {adding && data && (
        <AddWorks
          linked={new Set(data.works.map(({ workKey }) => workKey))}
          saying={saying}
          onSay={(work) => say({ work, isOf: true, before: null })}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function Check({ works: { works, check }, number }: { readonly works: ProjectWorks; readonly number: string }) {
  const { t } = useWords();
  if (works.length === 0) return <p className={sheet['empty']}>{t('projects.works.none')}</p>;
  return (
    <p className={sheet['empty']}>
      {t('projects.acknowledged.count', check)} {number === '' && t('projects.acknowledged.no-number')}
    </p>
  );
}
