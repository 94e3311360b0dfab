import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { EntryHead } from '../entries/EntryHead.tsx';
import { PersonList } from '../entries/PersonList.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { changePatent, publishPatent } from './api.ts';
import { FeesCard } from './FeesCard.tsx';
import { IncomeCard } from './IncomeCard.tsx';
import { PatentForm } from './PatentForm.tsx';
import { PathCard } from './PathCard.tsx';
import { StateChip } from './StateChip.tsx';
import { usePatent } from './use-patents.ts';

/** One patent: its path from the invention to its use, what it costs and what it brings. */
export function PatentPage() {
  const { entryKey = '' } = useParams();
  usePageTitle('patents.title');
  const { data, error, refetch } = usePatent(entryKey);
  const [editing, setEditing] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <Head patent={data} isEditing={editing} onEdit={() => setEditing(true)} />
      {editing ? (
        <PatentForm patent={data} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : (
        <>
          <FactsCard patent={data} />
          <PathCard patent={data} />
          <FeesCard patent={data} />
          <IncomeCard patent={data} />
        </>
      )}
    </div>
  );
}

function Head({
  patent,
  isEditing,
  onEdit,
}: {
  readonly patent: Patent;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
}) {
  const { t } = useWords();
  const { titleOf, otherOf } = useEntryText();
  const { title } = patent.content;
  return (
    <EntryHead
      entry={patent}
      entity="research-patent"
      title={titleOf(title)}
      other={otherOf(title)}
      room={{ path: '/register/patents', label: t('patents.title') }}
      chips={
        <>
          <StateChip state={patent.standing.state} />
          {patent.standing.isUsed && <span className={`${sheet['chip']} ${sheet['good']}`}>{t('patents.used')}</span>}
        </>
      }
      isEditing={isEditing}
      onEdit={onEdit}
      strike={(inError, reason) => changePatent(patent, { content: patent.content, inError, reason })}
      publish={(isPublic) => publishPatent(patent, isPublic)}
    />
  );
}

function FactsCard({ patent }: { readonly patent: Patent }) {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { content, standing, projects, verified } = patent;
  const grant = content.events.find(({ kind }) => kind === 'granted')?.document;
  return (
    <section className={sheet['card']} aria-label={t('entries.title')}>
      <dl className={sheet['facts']} style={{ paddingTop: 12 }}>
        <dt>{t('patents.type')}</dt>
        <dd>
          {t(`patents.type.${content.type}`)} · {t(`patents.office.${content.office}`)}
        </dd>
        <dt>{t('patents.number')}</dt>
        <dd>{content.number ?? MISSING}</dd>
        <dt>{t('patents.grant-number')}</dt>
        <dd>
          {grant || MISSING}{' '}
          {verified === 'knowledge' && (
            <span className={sheet['chip']} title={t('patents.knowledge')}>
              {t('entries.knowledge')}
            </span>
          )}
        </dd>
        <dt>{t('patents.expires')}</dt>
        <dd>{standing.expiresOn ?? MISSING}</dd>
        <dt>{t('patents.inventors')}</dt>
        <dd>
          <PersonList people={content.inventors} />
        </dd>
        <dt>{t('patents.applicants')}</dt>
        <dd>{content.applicants.join('; ') || MISSING}</dd>
        <dt>{t('patents.projects')}</dt>
        <dd>
          {projects.length === 0
            ? t('patents.projects.none')
            : projects.map(({ projectKey, title, number }) => (
                <div key={projectKey}>
                  <Link to={`/register/projects/${projectKey}`}>{titleOf(title)}</Link> {number}
                </div>
              ))}
        </dd>
        {content.note && (
          <>
            <dt>{t('entries.note')}</dt>
            <dd>{content.note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
