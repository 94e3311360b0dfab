import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Recognition } from '../../../../server/units/research/recognitions/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatBytes } from '../../../platform/format/bytes.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { AddDialog } from '../entries/AddDialog.tsx';
import { TextLine } from '../entries/Fields.tsx';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { addEvidence, evidenceAddress, strikeOutEvidence } from './api.ts';

type Evidence = Recognition['files'][number];

/** Certificates and notices; one that is wrong stays, struck out. */
export function EvidenceCard({ recognition }: { readonly recognition: Recognition }) {
  const { t } = useWords();
  const { entryKey, files, inError } = recognition;
  const mayWrite = useMay('register.write') && !inError;
  const input = useRef<HTMLInputElement>(null);
  const [striking, setStriking] = useState<Evidence | null>(null);
  const adding = useEntryAct((file: File) => addEvidence(entryKey, file));
  return (
    <section className={sheet['card']} aria-labelledby="evidence">
      <header>
        <h2 id="evidence">{t('recognitions.files')}</h2>
        {mayWrite && (
          <div className={sheet['acts']}>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={t('recognitions.files.add')}
              accept="application/pdf,image/jpeg,image/png"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) adding.mutate(file);
              }}
            />
            <Button icon={<Icon name="plus" />} loading={adding.isPending} onClick={() => input.current?.click()}>
              {t('recognitions.files.add')}
            </Button>
          </div>
        )}
      </header>
      {adding.error && <Refusal error={adding.error} />}
      {files.length === 0 ? (
        <p className={sheet['empty']}>{t('recognitions.files.none')}</p>
      ) : (
        <PlainTable
          label={t('recognitions.files')}
          rows={files}
          keyOf={({ fileKey }) => fileKey}
          isPast={({ struckOut }) => struckOut !== null}
          columns={[
            {
              ...{ key: 'name', header: t('entries.title') },
              cell: ({ fileKey, name, struckOut }) => (
                <>
                  <a href={evidenceAddress(entryKey, fileKey)} target="_blank" rel="noreferrer">
                    {struckOut === null ? name : <s>{name}</s>}
                  </a>{' '}
                  {struckOut !== null && t('recognitions.files.struck', { why: struckOut })}
                </>
              ),
            },
            { key: 'size', header: 'MB', cell: ({ sizeBytes }) => formatBytes(sizeBytes) },
            { key: 'day', header: t('entries.day'), cell: ({ uploadedAt }) => localDate(uploadedAt) },
            {
              ...{ key: 'acts', header: t('recognitions.files.strike'), acts: true },
              cell: (file) =>
                mayWrite && file.struckOut === null ? (
                  <Button size="small" onClick={() => setStriking(file)}>
                    {t('recognitions.files.strike')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {striking && <StrikeOut entryKey={entryKey} file={striking} onClose={() => setStriking(null)} />}
    </section>
  );
}

function StrikeOut(props: { readonly entryKey: string; readonly file: Evidence; readonly onClose: () => void }) {
  const { t } = useWords();
  const { entryKey, file, onClose } = props;
  const [reason, setReason] = useState('');
  const saving = useEntryAct(() => strikeOutEvidence(entryKey, file.fileKey, reason.trim()), onClose);
  return (
    <AddDialog
      title={`${t('recognitions.files.strike')}: ${file.name}`}
      isWhole={reason.trim() !== ''}
      saving={saving}
      onSave={() => saving.mutate(undefined)}
      onClose={onClose}
    >
      <TextLine label={t('recognitions.files.why')} most={300} value={reason} onChange={setReason} />
    </AddDialog>
  );
}
