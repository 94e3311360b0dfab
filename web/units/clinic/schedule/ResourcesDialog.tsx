import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Resource, ResourceContent, Week } from '../../../../server/units/clinic/schedule/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addResource, changeResource, SCHEDULE } from './api.ts';
import { DowntimeForm, DowntimeList } from './DowntimeForm.tsx';
import styles from './Schedule.module.css';

const KINDS = ['machine', 'simulator', 'room', 'person'] as const;

/** What can be booked, and when it is down. */
export function ResourcesDialog({ week, onClose }: { readonly week: Week; readonly onClose: () => void }) {
  const { t } = useWords();
  const mayKeep = useMay('resource.write');
  const [editing, setEditing] = useState<Resource | 'new' | null>(null);
  return (
    <Modal open footer={null} width={640} title={t('clinic.schedule.resources')} onCancel={onClose}>
      <ul className={styles['list']}>
        {week.resources.map((resource) => (
          <li key={resource.resourceKey}>
            <button type="button" disabled={!mayKeep} onClick={() => setEditing(resource)}>
              <span>
                {resource.nameZh} {resource.name}
              </span>
              <small>
                {t(`clinic.schedule.of.${resource.kind}`)} · {resource.opens}–{resource.closes}
                {!resource.inUse && ` · ${t('clinic.schedule.unused')}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {mayKeep && editing === null && (
        <Button onClick={() => setEditing('new')}>{t('clinic.schedule.resources.add')}</Button>
      )}
      {editing !== null && (
        <ResourceForm
          key={editing === 'new' ? '' : editing.resourceKey}
          present={editing === 'new' ? null : editing}
          onDone={() => setEditing(null)}
        />
      )}
      <h2 className={styles['dayName']}>{t('clinic.schedule.downtimes')}</h2>
      <DowntimeList week={week} />
      {mayKeep && week.resources.length > 0 && <DowntimeForm week={week} />}
    </Modal>
  );
}

function ResourceForm({ present, onDone }: { readonly present: Resource | null; readonly onDone: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({
    ...{ kind: present?.kind ?? null, name: present?.name ?? '', nameZh: present?.nameZh ?? '' },
    ...{ opens: present?.opens ?? '', closes: present?.closes ?? '', inUse: present?.inUse ?? true },
  });
  const { kind, name, opens, closes } = draft;
  const saving = useMutation({
    mutationFn: (content: ResourceContent) => (present ? changeResource(present, content) : addResource(content)),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [SCHEDULE] }),
  });
  const save = (inUse: boolean) =>
    kind &&
    saving.mutate({
      ...{ ...draft, kind, inUse, name: name.trim(), nameZh: draft.nameZh.trim() || null },
      personKey: present?.personKey ?? null,
    });
  return (
    <div className={`${sheet['form']} ${sheet['inset']}`}>
      <div className={styles['three']}>
        <Field label={t('clinic.schedule.of')}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(`clinic.schedule.of.${value}`) }))}
              onChange={(value: Resource['kind']) => setDraft({ ...draft, kind: value })}
            />
          )}
        </Field>
        <Field label={t('clinic.schedule.name')}>
          {(control) => (
            <Input {...control} value={name} onChange={(e) => setDraft({ ...draft, name: e.target.value })} />
          )}
        </Field>
        <Field label={t('clinic.nameZh')} optional>
          {(control) => (
            <Input {...control} value={draft.nameZh} onChange={(e) => setDraft({ ...draft, nameZh: e.target.value })} />
          )}
        </Field>
        <Field label={t('clinic.schedule.opens')}>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={opens}
              onChange={(e) => setDraft({ ...draft, opens: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('clinic.schedule.closes')}>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={closes}
              onChange={(e) => setDraft({ ...draft, closes: e.target.value })}
            />
          )}
        </Field>
      </div>
      {saving.error && <Refusal error={saving.error} />}
      <div className={styles['acts']}>
        <Button type="primary" disabled={!kind || !name.trim() || !opens || closes <= opens} onClick={() => save(true)}>
          {t('clinic.save')}
        </Button>
        {present?.inUse && <Button onClick={() => save(false)}>{t('clinic.schedule.unuse')}</Button>}
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </div>
  );
}
