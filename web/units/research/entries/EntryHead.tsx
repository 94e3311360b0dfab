import { Button, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { EntryMeta } from '../../../../server/units/research/entries/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { AddDialog } from './AddDialog.tsx';
import { TextLine } from './Fields.tsx';
import { useEntryAct } from './use-entry-act.ts';

type Strike = (inError: boolean, reason: string) => Promise<EntryMeta>;

/** The head of an entry's page: what it is called, how it stands, and what can be done with it as a whole. */
export function EntryHead(props: {
  readonly entry: EntryMeta;
  readonly entity: string;
  readonly title: string;
  readonly other: string;
  readonly room: { readonly path: string; readonly label: string };
  readonly chips: ReactNode;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly strike: Strike;
  readonly publish: (isPublic: boolean) => Promise<EntryMeta>;
}) {
  const { t, language } = useWords();
  const { entry } = props;
  const publishing = useEntryAct(props.publish);
  const [asking, setAsking] = useState(false);
  const mayWrite = useMay('register.write');
  const mayPublish = useMay('register.publish');
  const { recordedBy } = entry;
  return (
    <>
      <header className={sheet['head']}>
        <div>
          <Link to={props.room.path}>{props.room.label}</Link>
          <h1 style={entry.inError ? { textDecoration: 'line-through' } : {}}>{props.title}</h1>
          {props.other && <p className={sheet['about']}>{props.other}</p>}
          <span className={sheet['chips']}>
            {entry.inError && (
              <span className={`${sheet['chip']} ${sheet['bad']}`}>
                {t('entries.in-error')}: {entry.reason}
              </span>
            )}
            {props.chips}
            {entry.isPublic && <span className={sheet['chip']}>{t('entries.public.yes')}</span>}
          </span>
        </div>
        <div className={sheet['acts']}>
          {mayPublish && !entry.inError && (
            <span className={sheet['chips']} style={{ alignItems: 'center' }}>
              <Switch
                id="entry-public"
                checked={entry.isPublic}
                loading={publishing.isPending}
                onChange={(isPublic) => publishing.mutate(isPublic)}
              />
              <label htmlFor="entry-public">{t('entries.public')}</label>
            </span>
          )}
          {mayWrite && !props.isEditing && !entry.inError && (
            <Button icon={<Icon name="pencil" />} onClick={props.onEdit}>
              {t('entries.edit')}
            </Button>
          )}
          {mayWrite && (
            <Button onClick={() => setAsking(true)}>
              {t(entry.inError ? 'entries.strike.back' : 'entries.strike')}
            </Button>
          )}
          <HistoryButton of={props.title} records={[{ entity: props.entity, key: entry.entryKey }]} />
        </div>
      </header>
      {publishing.error != null && <Refusal error={publishing.error} />}
      {recordedBy && (
        <p className={sheet['about']}>
          {t('entries.recorded', { name: nameOf(recordedBy, language), at: localMoment(entry.recordedAt) })}
        </p>
      )}
      {asking && <StrikeDialog entry={entry} strike={props.strike} onClose={() => setAsking(false)} />}
    </>
  );
}

function StrikeDialog(props: { readonly entry: EntryMeta; readonly strike: Strike; readonly onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [toError] = useState(!props.entry.inError);
  const striking = useEntryAct(() => props.strike(toError, reason.trim()), props.onClose);
  return (
    <AddDialog
      title={t(toError ? 'entries.strike' : 'entries.strike.back')}
      isWhole={reason.trim() !== ''}
      saving={striking}
      onSave={() => striking.mutate(undefined)}
      onClose={props.onClose}
    >
      {toError && <p>{t('entries.strike.what')}</p>}
      <TextLine label={t('entries.reason')} most={500} value={reason} onChange={setReason} />
    </AddDialog>
  );
}
