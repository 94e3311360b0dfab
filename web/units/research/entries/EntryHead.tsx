import { Button, Input, Modal, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { EntryMeta } from '../../../../server/units/research/entries/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';

interface Changing {
  readonly isPending: boolean;
  readonly error: unknown;
}

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
  readonly striking: Changing & { readonly strike: (inError: boolean, reason: string) => void };
  readonly publishing: Changing & { readonly publish: (isPublic: boolean) => void };
}) {
  const { t, language } = useWords();
  const { entry, publishing } = props;
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
                onChange={publishing.publish}
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
      {asking && <StrikeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function StrikeDialog(props: {
  readonly entry: EntryMeta;
  readonly striking: Changing & { readonly strike: (inError: boolean, reason: string) => void };
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const { entry, striking } = props;
  const [before] = useState(entry.revision);
  if (entry.revision !== before) return null; // done
  return (
    <Modal
      open
      title={t(entry.inError ? 'entries.strike.back' : 'entries.strike')}
      okText={t('entries.save')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ loading: striking.isPending, disabled: reason.trim() === '' }}
      onOk={() => striking.strike(!entry.inError, reason.trim())}
      onCancel={props.onClose}
    >
      <div className={sheet['form']}>
        <p>{t('entries.strike.what')}</p>
        <Field label={t('entries.reason')}>
          {(control) => (
            <Input {...control} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        {striking.error != null && <Refusal error={striking.error} />}
      </div>
    </Modal>
  );
}
