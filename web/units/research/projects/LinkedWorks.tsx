import { Button } from 'antd';
import { Link } from 'react-router';
import type { ProjectWork } from '../../../../server/units/research/projects/project-works-contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import styles from '../entries/Entries.module.css';
import { AcknowledgementChip } from './AcknowledgementChip.tsx';

/** What came of a project, with what each prints of its funding. */
export function LinkedWorks(props: {
  readonly works: readonly ProjectWork[];
  readonly acts: ((work: ProjectWork) => { readonly remove: () => void }) | null;
}) {
  const { t } = useWords();
  const { acts } = props;
  return (
    <PlainTable
      label={t('projects.works')}
      rows={props.works}
      keyOf={({ workKey }) => workKey}
      isPast={({ state }) => state === 'struck'}
      columns={[
        { key: 'title', header: t('entries.title'), cell: (work) => <WorkLine work={work} /> },
        {
          ...{ key: 'acknowledged', header: t('projects.acknowledged') },
          cell: ({ acknowledgement }) => <AcknowledgementChip of={acknowledgement} />,
        },
        { key: 'funding', header: t('projects.works.funding'), cell: ({ funding }) => <Printed funding={funding} /> },
        {
          ...{ key: 'acts', header: t('projects.works.remove'), acts: true },
          cell: (work) => (
            <span className={styles['together']}>
              {work.linkKey !== null && (
                <HistoryButton
                  of={t('projects.works.history')}
                  records={[{ entity: 'research-project-work', key: work.linkKey }]}
                />
              )}
              {acts && (
                <Button size="small" onClick={acts(work).remove}>
                  {t('projects.works.remove')}
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

/** A work with who linked it, and what makes it count otherwise. */
export function WorkLine({ work }: { readonly work: ProjectWork }) {
  const { t, language } = useWords();
  const { workKey, title, authors, container, year, state, isRetracted, saidBy, saidAt } = work;
  return (
    <span className={styles['work']}>
      <Link to={`/register/works/${workKey}`}>{title}</Link>
      <small>{[authors, container, year].filter(Boolean).join(' · ')}</small>
      {saidBy && saidAt && (
        <small>{t('projects.works.said', { name: nameOf(saidBy, language), at: localDate(saidAt) })}</small>
      )}
      {(state === 'struck' || isRetracted) && (
        <span className={sheet['chips']}>
          {state === 'struck' && <span className={sheet['chip']}>{t('projects.works.struck')}</span>}
          {isRetracted && <span className={`${sheet['chip']} ${sheet['bad']}`}>✕ {t('works.retracted')}</span>}
        </span>
      )}
    </span>
  );
}

export function Printed({ funding }: Pick<ProjectWork, 'funding'>) {
  const { t } = useWords();
  if (funding.length === 0) return <small>{t('projects.works.funding.none')}</small>;
  return (
    <span className={styles['work']}>
      {funding.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </span>
  );
}
