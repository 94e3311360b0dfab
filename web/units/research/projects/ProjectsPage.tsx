import { Button } from 'antd';
import { Link } from 'react-router';
import { PROGRAMMES, PROJECT_ROLES, type Project } from '../../../../server/units/research/projects/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Clipped, EntryList, type ListColumn, type ListFilter, NarrowLine } from '../entries/EntryList.tsx';
import { SetUpRules } from '../entries/SetUpRules.tsx';
import { useEntryText } from '../entries/use-entry-text.ts';
import { ProjectChips } from './ProjectChips.tsx';
import { useProjects } from './use-projects.ts';

const STATES = ['planned', 'running', 'to-close', 'closed', 'terminated'] as const;

/** Projects of the department, led and taken part in. */
export function ProjectsPage() {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { data, error, refetch } = useProjects();
  const columns = useColumns();
  const filters = useFilters();
  const mayWrite = useMay('register.write');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <EntryList
      title="projects.title"
      none="projects.none"
      rows={data?.projects}
      columns={columns}
      filters={filters}
      usual={{ sort: 'from', order: 'desc' }}
      textOf={({ content }) =>
        [
          content.title.zh,
          content.title.en,
          content.number,
          content.funder,
          ...content.people.map(({ name }) => name),
        ].join(' ')
      }
      hrefOf={({ entryKey }) => `/register/projects/${entryKey}`}
      narrow={({ content, standing, inError }) => (
        <NarrowLine
          title={<Clipped text={titleOf(content.title)} struck={inError} />}
          rest={[t(`projects.programme.${content.programme}`), t(`projects.state.${standing.state}`), content.number]}
        />
      )}
      fileName="projects"
      acts={
        <>
          <SetUpRules />
          {mayWrite && (
            <Link to="/register/projects/new" tabIndex={-1}>
              <Button type="primary" icon={<Icon name="plus" />}>
                {t('projects.new')}
              </Button>
            </Link>
          )}
        </>
      }
    />
  );
}

function useFilters(): readonly ListFilter<Project>[] {
  const { t } = useWords();
  return [
    {
      ...{ key: 'programme', label: t('projects.programme'), of: ({ content }) => content.programme },
      options: PROGRAMMES.map((value) => ({ value, label: t(`projects.programme.${value}`) })),
    },
    {
      ...{ key: 'role', label: t('projects.role'), of: ({ content }) => content.role },
      options: PROJECT_ROLES.map((value) => ({ value, label: t(`projects.role.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('entries.state'), of: ({ standing }) => standing.state },
      options: STATES.map((value) => ({ value, label: t(`projects.state.${value}`) })),
    },
  ];
}

const leaderOf = ({ content }: Project) =>
  content.people
    .filter(({ isLeader }) => isLeader)
    .map(({ name }) => name)
    .join(', ');

function useColumns(): readonly ListColumn<Project>[] {
  const { t } = useWords();
  const { titleOf, moneyOf } = useEntryText();
  return [
    {
      ...{ key: 'title', header: t('entries.title'), widthPx: 190, grows: true },
      ...{ text: ({ content }) => titleOf(content.title), sortOf: ({ content }) => titleOf(content.title) },
      cell: ({ content, inError }) => <Clipped text={titleOf(content.title)} struck={inError} />,
    },
    {
      ...{ key: 'programme', header: t('projects.programme'), widthPx: 230 },
      text: ({ content }) => t(`projects.programme.${content.programme}`),
      sortOf: ({ content }) => PROGRAMMES.indexOf(content.programme),
    },
    {
      ...{ key: 'number', header: t('projects.number'), widthPx: 128, sortOf: ({ content }) => content.number },
      text: ({ content }) => content.number || MISSING,
    },
    {
      ...{ key: 'role', header: t('projects.role'), widthPx: 100, sortOf: ({ content }) => content.role },
      text: ({ content }) => t(`projects.role.${content.role}`),
    },
    {
      key: 'leader',
      header: t('projects.leader'),
      widthPx: 80,
      text: (row) => leaderOf(row) || MISSING,
      sortOf: leaderOf,
    },
    {
      ...{ key: 'from', header: t('entries.from'), widthPx: 98, sortOf: ({ content }) => content.from },
      text: ({ content }) => content.from,
    },
    {
      ...{ key: 'to', header: t('entries.to'), widthPx: 98, sortOf: ({ standing }) => standing.endsOn },
      text: ({ standing }) => standing.endsOn,
    },
    {
      ...{ key: 'budget', header: t('projects.budget'), widthPx: 112, align: 'right' },
      text: ({ sheet: { budgetCents } }) => moneyOf(budgetCents),
      sortOf: ({ sheet: { budgetCents } }) => budgetCents,
    },
    {
      ...{ key: 'state', header: t('entries.state'), widthPx: 156, sortOf: ({ standing }) => standing.state },
      text: ({ standing, inError }) => (inError ? t('entries.in-error') : t(`projects.state.${standing.state}`)),
      cell: (project) =>
        project.inError ? (
          <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('entries.in-error')}</span>
        ) : (
          <ProjectChips project={project} />
        ),
    },
  ];
}
