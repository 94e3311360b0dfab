import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Project } from '../../../../server/units/research/projects/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { AddDialog } from '../entries/AddDialog.tsx';
import styles from '../entries/Entries.module.css';
import { EntryHead } from '../entries/EntryHead.tsx';
import { PersonList } from '../entries/PersonList.tsx';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { useEntryText } from '../entries/use-entry-text.ts';
import { changeProject, publishProject, reportAddress } from './api.ts';
import { MoneyCard } from './MoneyCard.tsx';
import { ProjectChips } from './ProjectChips.tsx';
import { blankEvent, EventFields, isWholeEvent, ProjectForm } from './ProjectForm.tsx';
import { useProject } from './use-projects.ts';
import { WorksCard } from './WorksCard.tsx';

/** One project: what it owes, its money, and what came of it. */
export function ProjectPage() {
  const { entryKey = '' } = useParams();
  usePageTitle('projects.title');
  const { data, error, refetch } = useProject(entryKey);
  const [editing, setEditing] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <Head project={data} isEditing={editing} onEdit={() => setEditing(true)} />
      {editing ? (
        <ProjectForm project={data} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : (
        <>
          <FactsCard project={data} />
          <DueCard project={data} />
          <WorksCard project={data} />
          <EventsCard project={data} />
          <MoneyCard project={data} />
        </>
      )}
    </div>
  );
}

function Head(props: { readonly project: Project; readonly isEditing: boolean; readonly onEdit: () => void }) {
  const { t } = useWords();
  const { project } = props;
  const { titleOf, otherOf } = useEntryText();
  return (
    <EntryHead
      entry={project}
      entity="research-project"
      title={titleOf(project.content.title)}
      other={otherOf(project.content.title)}
      room={{ path: '/register/projects', label: t('projects.title') }}
      chips={<ProjectChips project={project} />}
      isEditing={props.isEditing}
      onEdit={props.onEdit}
      strike={(inError, reason) => changeProject(project, { content: project.content, inError, reason })}
      publish={(isPublic) => publishProject(project, isPublic)}
    />
  );
}

function FactsCard({ project }: { readonly project: Project }) {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { content, standing, patents } = project;
  return (
    <section className={sheet['card']} aria-label={t('entries.title')}>
      <dl className={sheet['facts']} style={{ paddingTop: 12 }}>
        <dt>{t('projects.programme')}</dt>
        <dd>{t(`projects.programme.${content.programme}`)}</dd>
        <dt>{t('projects.funder')}</dt>
        <dd>{content.funder}</dd>
        <dt>{t('projects.number')}</dt>
        <dd>{content.number || MISSING}</dd>
        <dt>{t('projects.role')}</dt>
        <dd>{[t(`projects.role.${content.role}`), content.leadInstitution].filter(Boolean).join(' · ')}</dd>
        <dt>{t('projects.period')}</dt>
        <dd>
          {content.from} – {standing.endsOn}
        </dd>
        <dt>{t('projects.people')}</dt>
        <dd>
          <PersonList
            people={content.people.map(({ isLeader, sharePercent, name, ...person }) => ({
              ...person,
              name: [name, isLeader && t('projects.leader'), sharePercent !== null && `${sharePercent} %`]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </dd>
        <dt>{t('projects.patents')}</dt>
        <dd>
          {patents.length === 0
            ? t('projects.patents.none')
            : patents.map(({ patentKey, title, number }) => (
                <div key={patentKey}>
                  <Link to={`/register/patents/${patentKey}`}>{titleOf(title)}</Link> {number}
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

function DueCard({ project }: { readonly project: Project }) {
  const { t, language } = useWords();
  const year = project.due.find((due) => due.year !== null)?.year ?? new Date().getFullYear();
  return (
    <section className={sheet['card']} aria-labelledby="project-due">
      <header>
        <h2 id="project-due">{t('projects.due')}</h2>
        <div className={sheet['acts']}>
          <Button
            icon={<Icon name="download" />}
            href={reportAddress(project.entryKey, language, year)}
            target="_blank"
          >
            {t('projects.report.draft', { year })}
          </Button>
          <Button icon={<Icon name="download" />} href={reportAddress(project.entryKey, language)} target="_blank">
            {t('projects.report.final')}
          </Button>
        </div>
      </header>
      {project.due.length === 0 ? (
        <p className={sheet['empty']}>{t('projects.due.none')}</p>
      ) : (
        <div className={styles['texts']}>
          {project.due.map(({ what, year, dueOn, inHouseOn, verified }) => (
            <span key={what}>
              {t(`projects.due.${what}`, { year: year ?? '', dueOn })}
              {what === 'progress-report' && (
                <>
                  {' · '}
                  {inHouseOn ? t('projects.due.in-house', { on: inHouseOn }) : t('projects.due.no-day')}
                </>
              )}{' '}
              {verified === 'knowledge' && <span className={sheet['chip']}>{t('entries.knowledge')}</span>}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}

function EventsCard({ project }: { readonly project: Project }) {
  const { t } = useWords();
  const mayWrite = useMay('register.write');
  const [adding, setAdding] = useState(false);
  const events = [...project.content.events].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <section className={sheet['card']} aria-labelledby="project-events">
      <header>
        <h2 id="project-events">{t('projects.events')}</h2>
        {mayWrite && !project.inError && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('projects.event.add')}
            </Button>
          </div>
        )}
      </header>
      {events.length === 0 ? (
        <p className={sheet['empty']}>{t('projects.event.none')}</p>
      ) : (
        <ol className={styles['path']}>
          {events.map(({ id, kind, on, year, until, document, reason }) => (
            <li key={id}>
              <span className={styles['when']}>{on}</span>
              <b>{t(`projects.event.${kind}`)}</b> {[year, until, document].filter(Boolean).join(' · ')}
              {reason && <p>{reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {adding && <AddEvent project={project} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddEvent({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useWords();
  const [due] = project.due;
  const [event, setEvent] = useState(() =>
    blankEvent(due?.what ?? 'progress-report', due?.year ?? new Date().getFullYear() - 1),
  );
  const saving = useEntryAct(
    () =>
      changeProject(project, {
        ...{ content: { ...project.content, events: [...project.content.events, event] }, inError: false, reason: '' },
      }),
    onClose,
  );
  return (
    <AddDialog
      title={t('projects.event.add')}
      isWhole={isWholeEvent(event)}
      saving={saving}
      onSave={() => saving.mutate(undefined)}
      onClose={onClose}
    >
      <EventFields event={event} onChange={(changes) => setEvent({ ...event, ...changes })} />
    </AddDialog>
  );
}
