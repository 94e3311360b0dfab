import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { WorkDetail } from '../../../../server/units/research/outputs/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { CompareMerged } from '../../../platform/parts/CompareMerged.tsx';
import type { VersionField } from '../../../platform/parts/CompareVersions.tsx';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { changeWork } from './api.ts';
import { printedName } from './printed-name.ts';
import { WorkFields } from './WorkFields.tsx';
import { contentOf, draftOf } from './work-draft.ts';

/** Corrects a work, or strikes it out, with the reason. What was corrected no import sets anew. */
export function WorkEdit({ work, onClose }: { readonly work: WorkDetail; readonly onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const read = useHeld(work, true);
  const [draft, setDraft] = useState(() => draftOf(read.content));
  const [reason, setReason] = useState('');
  const [isStruck, setStruck] = useState(read.state === 'struck');
  const [tried, setTried] = useState(false);
  const fieldsOf = useWorkFields();
  const readAnew = () => queries.invalidateQueries({ queryKey: ['research'] }, { throwOnError: true });
  const saving = useVersionedChange({
    ...{ present: work, read, readAnew },
    change: ({ isStruck: struck, ...content }: SaidWork, version: WorkDetail) =>
      changeWork(version, { content, isStruck: struck, reason: reason.trim() }),
    onDone: async () => {
      await readAnew();
      onClose();
    },
  });
  const { overtaken } = saving;
  const asked = { ...contentOf(read.content, draft), isStruck };
  const isWhole = draft.title.trim() !== '' && reason.trim() !== '';
  const save = () => {
    setTried(true);
    if (isWhole) saving.mutate(asked);
  };
  return (
    <Modal
      open
      width={760}
      title={t('works.correct')}
      okText={t('works.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: saving.isPending, disabled: overtaken !== null }}
      onOk={save}
      onCancel={onClose}
    >
      <div className={sheet['form']} style={{ maxWidth: 'none' }}>
        <WorkFields draft={draft} onChange={setDraft} tried={tried} />
        <Checkbox checked={isStruck} onChange={(event) => setStruck(event.target.checked)}>
          {t('works.strike')}
        </Checkbox>
        <Field label={t('works.reason')} fault={tried && reason.trim() === '' ? t('works.reason.needed') : null}>
          {(control) => (
            <Input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {overtaken && (
          <CompareMerged
            {...{ read: saidOf(overtaken.read), mine: asked, theirs: saidOf(work), fieldsOf }}
            busy={saving.isPending}
            onSave={(chosen) => reason.trim() !== '' && saving.insist(chosen)}
            onLeave={onClose}
          />
        )}
        {saving.error != null && <Refusal error={saving.error} />}
      </div>
    </Modal>
  );
}

/** What can be corrected of a work. */
type SaidWork = WorkDetail['content'] & { readonly isStruck: boolean };

const saidOf = ({ content, state }: WorkDetail): SaidWork => ({ ...content, isStruck: state === 'struck' });

function useWorkFields(): (said: SaidWork) => readonly VersionField[] {
  const { t } = useWords();
  const answer = (is: boolean) => t(is ? 'journals.yes' : 'journals.no');
  return ({ container, issued, authors, funding, ...said }) => [
    { key: 'title', label: t('works.field.title'), value: said.title },
    { key: 'titleOther', label: t('works.field.titleOther'), value: said.titleOther ?? '' },
    { key: 'type', label: t('works.type'), value: t(`works.type.${said.type}`) },
    {
      ...{ key: 'container', label: t('works.field.container') },
      value: container ? [container.title, ...container.issns].join(', ') : '',
    },
    {
      ...{ key: 'issued', label: t('works.field.issued') },
      value: [issued?.year, issued?.month, issued?.day].filter(Boolean).join('-'),
    },
    { key: 'volume', label: t('works.field.volume'), value: said.volume ?? '' },
    { key: 'issue', label: t('works.field.issue'), value: said.issue ?? '' },
    { key: 'pages', label: t('works.field.pages'), value: said.pages ?? '' },
    { key: 'doi', label: 'DOI', value: said.doi ?? '' },
    { key: 'pmid', label: 'PMID', value: said.pmid ?? '' },
    {
      ...{ key: 'authors', label: t('works.field.authors') },
      value: authors
        .map((author) =>
          [
            printedName(author),
            author.orcid,
            author.isCoFirst && t('works.author.co-first'),
            author.isCorresponding && t('works.author.corresponding'),
          ]
            .filter(Boolean)
            .join(' '),
        )
        .join(', '),
    },
    {
      ...{ key: 'funding', label: t('works.field.funding') },
      value: funding.map(({ funder, award }) => [funder, award].filter(Boolean).join(' ')).join(' · '),
    },
    { key: 'isRetracted', label: t('works.is-retracted.say'), value: answer(said.isRetracted) },
    { key: 'isStruck', label: t('works.strike'), value: answer(said.isStruck) },
  ];
}
