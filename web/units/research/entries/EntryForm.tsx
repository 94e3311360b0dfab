import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { EntryMeta } from '../../../../server/units/research/entries/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { ApiError } from '../../../platform/api/api-error.ts';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareMerged } from '../../../platform/parts/CompareMerged.tsx';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import styles from './Entries.module.css';
import { TextLine } from './Fields.tsx';
import { Tried } from './tried.ts';
import { ENTRIES } from './use-entry-act.ts';

type Entry<Content> = EntryMeta & { readonly content: Content };
type Change<Content> = { readonly content: Content; readonly inError: boolean; readonly reason: string };

/**
 * The frame of a form of an entry: what it asks, the reason of a correction, and what the server refused. Where somebody else was quicker,
 * field by field what they saved and what was typed.
 */
export function EntryForm<Content extends object, Present extends Entry<Content>>(props: {
  readonly label: string;
  /** As it stands now; absent: a new one. */
  readonly entry: Present | undefined;
  /** What is to be saved; null while something is missing. */
  readonly asked: Content | null;
  /** What it says in words, by its fields. */
  readonly fieldsOf: (content: Content) => readonly VersionField[];
  readonly add: (content: Content) => Promise<{ readonly entryKey: string }>;
  readonly change: (read: Present, change: Change<Content>) => Promise<{ readonly entryKey: string }>;
  readonly onDone: (entryKey: string) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { entry, asked } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saving = useEntrySave(props);
  const { overtaken } = saving;
  const needsReason = saving.error instanceof ApiError && saving.error.code === 'research/reason-needed';
  useEffect(() => {
    if (needsReason) focusFault(form.current);
  }, [needsReason]);
  return (
    <form
      ref={form}
      className={`${sheet['card']} ${styles['form']}`}
      style={{ maxWidth: 920 }}
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (asked === null) requestAnimationFrame(() => focusFault(form.current));
        else if (!saving.isPending && !overtaken) saving.mutate({ content: asked, reason: reason.trim() });
      }}
    >
      <Tried value={tried}>{props.children}</Tried>
      {entry && (
        <TextLine
          label={t('entries.reason')}
          hint={t('entries.reason.hint')}
          fault={needsReason && reason.trim() === '' ? t('research/reason-needed') : null}
          optional
          most={500}
          value={reason}
          onChange={setReason}
        />
      )}
      {tried && asked === null && <p role="alert">{t('entries.incomplete')}</p>}
      {overtaken?.read && entry && (
        <CompareMerged
          {...{ read: overtaken.read.content, mine: asked ?? overtaken.asked.content, theirs: entry.content }}
          said={entry.inError ? t('entries.in-error.meanwhile') : undefined}
          fieldsOf={props.fieldsOf}
          busy={saving.isPending}
          onSave={(content) => saving.insist({ content, reason: reason.trim() })}
          onLeave={props.onCancel}
        />
      )}
      {saving.error != null && !needsReason && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={overtaken !== null}>
          {t(entry ? 'entries.save' : 'entries.add')}
        </Button>
        <Button onClick={props.onCancel}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}

const focusFault = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('input[aria-invalid="true"], textarea[aria-invalid="true"]')?.focus();

function useEntrySave<Content extends object, Present extends Entry<Content>>(of: {
  readonly entry: Present | undefined;
  readonly add: (content: Content) => Promise<{ readonly entryKey: string }>;
  readonly change: (read: Present, change: Change<Content>) => Promise<{ readonly entryKey: string }>;
  readonly onDone: (entryKey: string) => void;
}) {
  const queries = useQueryClient();
  const read = useHeld(of.entry, true);
  const readAnew = () => queries.invalidateQueries({ queryKey: [ENTRIES] }, { throwOnError: true });
  return useVersionedChange({
    ...{ present: of.entry, read, readAnew },
    change: (
      { content, reason }: { readonly content: Content; readonly reason: string },
      version: Present | undefined,
    ) => (version ? of.change(version, { content, inError: version.inError, reason }) : of.add(content)),
    onDone: async ({ entryKey }) => {
      await readAnew();
      of.onDone(entryKey);
    },
  });
}
