import { useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Drawer, Input, Popconfirm, Select } from 'antd';
import { useRef, useState } from 'react';
import { useErrorWords } from '../../../platform/api/use-error-words.ts';
import { useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareVersions } from '../../../platform/parts/CompareVersions.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { createGoalSet, deleteGoalSet, fetchGoalSet, type GoalSheetDraft, replaceGoalSet } from '../api.ts';
import { comparisonSign } from './figure.ts';
import styles from './GoalSheetEditor.module.css';
import {
  addRow,
  changeRow,
  type DraftColumn,
  type DraftRow,
  draftFaults,
  draftOf,
  removeRow,
  savedSheet,
} from './goal-sheet-draft.ts';
import { sheetFields } from './sheet-fields.ts';
import { useUndo } from './use-undo.ts';

/**
 * Makes and edits the department's own goal sheet, goal by goal, with undo; saving a published set makes an own copy. What was typed
 * is given up only by a person who was asked.
 */
export function GoalSheetEditor({
  start,
  ownId,
  structureNames,
  onSaved,
  onClose,
}: {
  readonly start: GoalSheetDraft;
  /** The own sheet that is edited; null makes a new one. */
  readonly ownId: string | null;
  readonly structureNames: readonly string[];
  readonly onSaved: (id: string | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const words = useErrorWords();
  const { modal } = App.useApp();
  const asking = useRef(false);
  const queries = useQueryClient();
  const { value: sheet, change, undo, canUndo } = useUndo(draftOf(start));
  const faults = draftFaults(sheet);
  const isFaulty = (key: number, column: DraftColumn) =>
    faults.some((fault) => typeof fault === 'object' && fault.key === key && fault.column === column);
  const after = async (id: string | null) => {
    await queries.invalidateQueries({ queryKey: ['physics'] });
    onSaved(id);
  };
  const [base, setBase] = useState(start);
  const [present, setPresent] = useState(start);
  const readAnew = async () => setPresent(await fetchGoalSet(ownId ?? '', new AbortController().signal));
  const saving = useVersionedChange({
    present,
    read: base,
    change: (written: GoalSheetDraft, { version }) =>
      ownId ? replaceGoalSet(ownId, written, version) : createGoalSet(written),
    readAnew,
    onDone: ({ id }) => after(id),
  });
  const deleting = useVersionedChange({
    present,
    read: base,
    change: (id: string, { version }) => deleteGoalSet(id, version),
    readAnew,
    onDone: () => after(null),
  });
  const written = faults.length === 0 ? savedSheet(sheet) : null;
  const failure = saving.error ?? deleting.error;
  const close = () => {
    if (!canUndo) return onClose();
    if (asking.current) return; // Esc reaches the sheet below the question, too
    asking.current = true;
    modal.confirm({
      title: t('physics.sheet.discardAsk'),
      okText: t('physics.sheet.discard'),
      cancelText: t('physics.sheet.keepEditing'),
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
      afterClose: () => {
        asking.current = false;
      },
    });
  };
  const setRow = (key: number, part: Partial<DraftRow>, step: string) =>
    change((before) => changeRow(before, key, part), step);
  const cell = (row: DraftRow, column: 'goal' | 'tolerance' | 'priority' | 'metric') => (
    <Input
      value={row[column]}
      aria-label={t(`physics.sheet.${column}`)}
      status={isFaulty(row.key, column) ? 'error' : ''}
      onChange={(event) => setRow(row.key, { [column]: event.target.value }, `${row.key}${column}`)}
    />
  );
  const head = (['name', 'site', 'fractions', 'version'] as const).map((field) => (
    <div key={field} className={styles['field']}>
      <span>{t(`physics.sheet.${field}`)}</span>
      <Input
        value={sheet[field]}
        aria-label={t(`physics.sheet.${field}`)}
        status={field === 'name' && faults.includes('name') ? 'error' : ''}
        onChange={(event) => change((before) => ({ ...before, [field]: event.target.value }), field)}
      />
    </div>
  ));
  return (
    <Drawer
      open
      size={880}
      onClose={close}
      title={t(ownId ? 'physics.sheet.edit' : start.goals.length > 0 ? 'physics.sheet.copy' : 'physics.sheet.new')}
      extra={
        <Button disabled={!canUndo} onClick={undo}>
          {t('physics.sheet.undo')}
        </Button>
      }
      footer={
        <div className={styles['foot']}>
          {ownId && (
            <Popconfirm
              title={t('physics.sheet.deleteAsk')}
              okText={t('physics.sheet.delete')}
              onConfirm={() => deleting.mutate(ownId)}
            >
              <Button danger loading={deleting.isPending}>
                {t('physics.sheet.delete')}
              </Button>
            </Popconfirm>
          )}
          <span className={styles['fault']} role="alert">
            {failure ? words(failure).sentence : faults.length > 0 ? t('physics.sheet.faults') : ''}
          </span>
          <Button
            type="primary"
            disabled={faults.length > 0}
            loading={saving.isPending}
            onClick={() => written && saving.mutate(written)}
          >
            {t(ownId ? 'physics.sheet.save' : 'physics.sheet.saveAsOwn')}
          </Button>
        </div>
      }
    >
      {saving.overtaken && (
        <CompareVersions
          mine={sheetFields(written ?? saving.overtaken.asked, t)}
          theirs={sheetFields(present, t)}
          mineIs="typed"
          busy={saving.isPending}
          onInsist={() => written && saving.insist(written)}
          onLeave={() => {
            change(() => draftOf(present), '');
            setBase(present);
            saving.leave();
          }}
        />
      )}
      {deleting.overtaken && ownId && (
        <CompareVersions
          mine={sheetFields(base, t)}
          theirs={sheetFields(present, t)}
          mineIs="read"
          busy={deleting.isPending}
          onInsist={() => deleting.insist(ownId)}
          onLeave={onClose}
        />
      )}
      <div className={styles['head']}>{head}</div>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['structure', 'metric', 'comparison', 'goal', 'tolerance', 'priority', 'source'] as const).map(
              (column) => (
                <th key={column}>{t(`physics.sheet.${column}`)}</th>
              ),
            )}
            <th />
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.key}>
              <td className={styles['wide']}>
                <AutoComplete
                  value={row.structure}
                  aria-label={t('physics.sheet.structure')}
                  status={isFaulty(row.key, 'structure') ? 'error' : ''}
                  options={structureNames.map((name) => ({ value: name }))}
                  showSearch={{
                    filterOption: (typed, option) => (option?.value ?? '').toLowerCase().includes(typed.toLowerCase()),
                  }}
                  onChange={(structure: string) => setRow(row.key, { structure }, `${row.key}structure`)}
                />
              </td>
              <td className={styles['metric']}>{cell(row, 'metric')}</td>
              <td>
                <Select
                  value={row.comparison}
                  aria-label={t('physics.sheet.comparison')}
                  options={(['<', '<=', '>', '>='] as const).map((value) => ({ value, label: comparisonSign(value) }))}
                  onChange={(comparison) => setRow(row.key, { comparison }, '')}
                />
              </td>
              <td className={styles['number']}>{cell(row, 'goal')}</td>
              <td className={styles['number']}>{cell(row, 'tolerance')}</td>
              <td className={styles['number']}>{cell(row, 'priority')}</td>
              <td className={styles['wide']}>
                <Input
                  value={row.source}
                  aria-label={t('physics.sheet.source')}
                  title={row.source}
                  onChange={(event) => setRow(row.key, { source: event.target.value }, `${row.key}source`)}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<Icon name="trash" size={14} />}
                  aria-label={t('physics.sheet.remove')}
                  onClick={() => change((before) => removeRow(before, row.key), '')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={<Icon name="plus" size={12} />} onClick={() => change(addRow, '')}>
        {t('physics.sheet.add')}
      </Button>
      <p className={styles['hint']}>{t('physics.sheet.metricHint')}</p>
    </Drawer>
  );
}
