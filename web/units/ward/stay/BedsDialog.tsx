import { Button, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import type { Bed } from '../../../../server/units/ward/stay/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addBed, changeBed } from './api.ts';
import { useWardAct } from './use-ward-act.ts';

/** The beds of the ward: new ones, and those that are out of use. */
export function BedsDialog({ beds, onClose }: { readonly beds: readonly Bed[]; readonly onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const adding = useWardAct(addBed, () => setName(''));
  const changing = useWardAct((bed: Bed) => changeBed(bed, { name: bed.name, inUse: !bed.inUse }));
  const add = () => name.trim() !== '' && adding.mutate({ name: name.trim(), inUse: true });
  return (
    <Modal
      open
      title={t('ward.beds')}
      footer={<Button onClick={onClose}>{t('frame.close')}</Button>}
      onCancel={onClose}
    >
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={t('ward.bed.name')}>
          {(control) => (
            <Input {...control} maxLength={20} value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <div className={sheet['acts']}>
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={adding.isPending}>
            {t('ward.bed.add')}
          </Button>
        </div>
      </form>
      {(adding.error ?? changing.error) && <Refusal error={adding.error ?? changing.error} />}
      <ul aria-label={t('ward.beds')}>
        {beds.map((bed) => (
          <li key={bed.bedKey}>
            <Switch
              size="small"
              checked={bed.inUse}
              disabled={bed.stayKey !== null}
              aria-label={t('ward.bed.inUse', { bed: bed.name })}
              onChange={() => changing.mutate(bed)}
            />{' '}
            {bed.name} {bed.stayKey !== null && <small>{t('ward.bed.occupied')}</small>}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
