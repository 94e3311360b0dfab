import { useState } from 'react';
import { useParams } from 'react-router';
import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { EntryHead } from '../entries/EntryHead.tsx';
import { PersonList } from '../entries/PersonList.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { changeRecognition, publishRecognition } from './api.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { RecognitionChip } from './RecognitionChip.tsx';
import { RecognitionForm } from './RecognitionForm.tsx';
import { SheetsCard } from './SheetsCard.tsx';
import { useRecognition } from './use-recognitions.ts';

/** One award, post, service or accreditation: what it is, what proves it, and what its body wants to be told. */
export function RecognitionPage() {
  const { entryKey = '' } = useParams();
  usePageTitle('recognitions.title');
  const { data, error, refetch } = useRecognition(entryKey);
  const [editing, setEditing] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <Head recognition={data} isEditing={editing} onEdit={() => setEditing(true)} />
      {editing ? (
        <RecognitionForm recognition={data} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : (
        <>
          <FactsCard recognition={data} />
          <ReportsCard recognition={data} />
          <SheetsCard recognition={data} />
          <EvidenceCard recognition={data} />
        </>
      )}
    </div>
  );
}

function Head(props: { readonly recognition: Recognition; readonly isEditing: boolean; readonly onEdit: () => void }) {
  const { t } = useWords();
  const { recognition } = props;
  const { titleOf, otherOf } = useEntryText();
  const { title, kind } = recognition.content;
  return (
    <EntryHead
      entry={recognition}
      entity="research-recognition"
      title={titleOf(title)}
      other={otherOf(title)}
      room={{ path: '/register/recognitions', label: t('recognitions.title') }}
      chips={
        <>
          <span className={sheet['chip']}>{t(`recognitions.kind.${kind}`)}</span>
          <RecognitionChip state={recognition.state} />
        </>
      }
      isEditing={props.isEditing}
      onEdit={props.onEdit}
      strike={(inError, reason) => changeRecognition(recognition, { content: recognition.content, inError, reason })}
      publish={(isPublic) => publishRecognition(recognition, isPublic)}
    />
  );
}

function FactsCard({ recognition: { content } }: { readonly recognition: Recognition }) {
  const { t } = useWords();
  const facts = [
    [t('recognitions.sort'), t(`recognitions.sort.${content.sort}`)],
    [t('recognitions.body'), content.body],
    [t('entries.level'), t(`recognitions.level.${content.level}`)],
    [t('recognitions.rank'), content.rank || MISSING],
    [t('recognitions.number'), content.number || MISSING],
    [t('recognitions.from'), content.from],
    ...(content.kind === 'award' ? [] : [[t('recognitions.to'), content.to ?? t('recognitions.to.none')]]),
    ...(content.note ? [[t('entries.note'), content.note]] : []),
  ];
  return (
    <section className={sheet['card']} aria-label={t('entries.title')}>
      <dl className={sheet['facts']} style={{ paddingTop: 12 }}>
        {facts.map(([label, said]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <dt>{t('entries.people')}</dt>
        <dd>
          <PersonList people={content.people} />
        </dd>
      </dl>
    </section>
  );
}

function ReportsCard({ recognition: { content } }: { readonly recognition: Recognition }) {
  const { t } = useWords();
  const today = localDate(new Date());
  return (
    <section className={sheet['card']} aria-labelledby="reports">
      <header>
        <h2 id="reports">{t('recognitions.reports')}</h2>
      </header>
      {content.reports.length === 0 ? (
        <p className={sheet['empty']}>{t('recognitions.reports.none')}</p>
      ) : (
        <PlainTable
          label={t('recognitions.reports')}
          rows={[...content.reports].sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))}
          keyOf={({ id }) => id}
          isPast={({ doneOn }) => doneOn !== null}
          columns={[
            { key: 'what', header: t('recognitions.report.what'), cell: ({ what }) => what },
            { key: 'due', header: t('recognitions.report.due'), cell: ({ dueOn }) => dueOn },
            {
              ...{ key: 'done', header: t('recognitions.report.done') },
              cell: ({ doneOn, dueOn }) =>
                doneOn ??
                (dueOn < today ? (
                  <span className={`${sheet['chip']} ${sheet['bad']}`}>✕ {t('recognitions.report.late')}</span>
                ) : (
                  MISSING
                )),
            },
          ]}
        />
      )}
    </section>
  );
}
