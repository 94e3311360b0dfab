import { Button } from 'antd';
import { useState } from 'react';
import type { Project } from '../../../../server/units/research/projects/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { AddDialog } from '../entries/AddDialog.tsx';
import styles from '../entries/Entries.module.css';
import { MoneyField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { useEntryText } from '../entries/use-entry-text.ts';
import { changeProject } from './api.ts';
import { HeadingField } from './ProjectForm.tsx';
import { useHeadingText } from './use-heading-text.ts';

/** Budget and spending by heading; what is overspent is said. */
export function MoneyCard({ project }: { readonly project: Project }) {
  const { t } = useWords();
  const { moneyOf } = useEntryText();
  const headingOf = useHeadingText();
  const mayWrite = useMay('register.write');
  const [adding, setAdding] = useState(false);
  const { lines, budgetCents, spentCents } = project.sheet;
  const total = { heading: '', budgetCents, spentCents, overCents: Math.max(0, spentCents - budgetCents) };
  const figure = (cents: number) => <span className={styles['number']}>{moneyOf(cents)}</span>;
  return (
    <section className={sheet['card']} aria-labelledby="project-money">
      <header>
        <h2 id="project-money">{t('projects.money')}</h2>
        {mayWrite && !project.inError && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('projects.spending.add')}
            </Button>
          </div>
        )}
      </header>
      {lines.length === 0 ? (
        <p className={sheet['empty']}>{t('projects.budget.none')}</p>
      ) : (
        <div className={styles['scroll']}>
          <PlainTable
            label={t('projects.money')}
            rows={[...lines, total]}
            keyOf={({ heading }) => heading}
            columns={[
              {
                ...{ key: 'heading', header: t('projects.heading') },
                cell: ({ heading }) => (heading === '' ? <b>{t('projects.heading.total')}</b> : headingOf(heading)),
              },
              { key: 'budget', numeric: true, header: t('projects.budget'), cell: (line) => figure(line.budgetCents) },
              { key: 'spent', numeric: true, header: t('projects.spent'), cell: (line) => figure(line.spentCents) },
              {
                ...{ key: 'left', numeric: true, header: t('projects.left') },
                cell: (line) =>
                  line.overCents > 0 ? (
                    <span className={`${sheet['chip']} ${sheet['bad']}`}>
                      ✕ {t('projects.over', { amount: moneyOf(line.overCents) })}
                    </span>
                  ) : (
                    figure(line.budgetCents - line.spentCents)
                  ),
              },
            ]}
          />
        </div>
      )}
      {adding && <AddSpending project={project} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddSpending({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useWords();
  const [line, setLine] = useState(() => ({
    ...{ id: freshId(), heading: '', on: '', amountCents: null as number | null | undefined, note: '' },
  }));
  const { amountCents } = line;
  const saving = useEntryAct(
    (spent: number) =>
      changeProject(project, {
        content: { ...project.content, spending: [...project.content.spending, { ...line, amountCents: spent }] },
        ...{ inError: false, reason: '' },
      }),
    onClose,
  );
  return (
    <AddDialog
      title={t('projects.spending.add')}
      isWhole={line.on !== '' && amountCents != null && line.heading.trim() !== ''}
      saving={saving}
      onSave={() => amountCents != null && saving.mutate(amountCents)}
      onClose={onClose}
    >
      <HeadingField value={line.heading} onChange={(heading) => setLine({ ...line, heading })} />
      <TextLine label={t('entries.day')} type="date" value={line.on} onChange={(on) => setLine({ ...line, on })} />
      <MoneyField
        label={t('entries.amount.yuan')}
        cents={null}
        onChange={(cents) => setLine((now) => ({ ...now, amountCents: cents }))}
      />
      <TextLine
        label={t('projects.spending.for')}
        optional
        most={200}
        value={line.note}
        onChange={(note) => setLine({ ...line, note })}
      />
    </AddDialog>
  );
}
