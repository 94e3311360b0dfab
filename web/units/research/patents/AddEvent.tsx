import { LIFE_EVENTS, type LifeEventKind } from '@isocenter/patents';
import { useState } from 'react';
import type { Patent } from '../../../../server/units/research/patents/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { AddDialog } from '../entries/AddDialog.tsx';
import { ChoiceField, TextLine } from '../entries/Fields.tsx';
import { freshId } from '../entries/fresh-id.ts';
import { useEntryAct } from '../entries/use-entry-act.ts';
import { changePatent } from './api.ts';

const NEXT: Partial<Record<Patent['standing']['state'], LifeEventKind>> = {
  ...{ none: 'disclosed', disclosed: 'filed', filed: 'preliminary-passed', 'preliminary-passed': 'published' },
  ...{ published: 'examination-entered', 'in-examination': 'granted', 'in-force': 'implemented', lapsed: 'restored' },
};

/** What happened to a patent: when, and the number of its document. */
export function AddEvent({ patent, onClose }: { readonly patent: Patent; readonly onClose: () => void }) {
  const { t } = useWords();
  const [event, setEvent] = useState(() => ({
    ...{ id: freshId(), kind: NEXT[patent.standing.state] ?? 'granted', on: '', document: '', note: '' },
  }));
  const saving = useEntryAct(
    () =>
      changePatent(patent, {
        ...{ content: { ...patent.content, events: [...patent.content.events, event] }, inError: false, reason: '' },
      }),
    onClose,
  );
  return (
    <AddDialog
      title={t('patents.event.add')}
      isWhole={event.on !== ''}
      saving={saving}
      onSave={() => saving.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField
        label={t('entries.kind')}
        value={event.kind}
        options={LIFE_EVENTS.map((value) => ({ value, label: t(`patents.event.${value}`) }))}
        onChange={(kind) => setEvent({ ...event, kind })}
      />
      <TextLine label={t('entries.day')} type="date" value={event.on} onChange={(on) => setEvent({ ...event, on })} />
      <TextLine
        label={t('entries.document')}
        optional
        most={60}
        value={event.document}
        onChange={(document) => setEvent({ ...event, document })}
      />
      <TextLine
        label={t('entries.note')}
        optional
        most={300}
        value={event.note}
        onChange={(note) => setEvent({ ...event, note })}
      />
    </AddDialog>
  );
}
