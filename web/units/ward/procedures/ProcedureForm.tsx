import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { PROCEDURE_KINDS, type ProcedureContent } from '../../../../server/units/ward/procedures/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { isOutcomeUnknown } from '../analgesics/is-outcome-unknown.ts';
import { instantOf, nowTyped } from '../stay/typed-instant.ts';
import { useWardAct } from '../stay/use-ward-act.ts';
import { addProcedure } from './api.ts';

type Typed = 'site' | 'performer' | 'note';

/** A procedure that was done: which, when, where, by whom. */
export function ProcedureForm({ stayKey, onClose }: { readonly stayKey: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [sentAs] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<ProcedureContent['kind'] | null>(null);
  const [at, setAt] = useState(nowTyped);
  const [typed, setTyped] = useState({ site: '', performer: '', note: '' });
  const [tried, setTried] = useState(false);
  const saving = useWardAct((content: ProcedureContent) => addProcedure(stayKey, { sentAs, content }), onClose);
  const instant = instantOf(at);
  const isNeeded = (name: Typed) => name !== 'note' || kind === 'other';
  const isMissing = (name: Typed) => isNeeded(name) && typed[name].trim() === '';
  const text = (name: Typed, label: string) => (
    <Field label={label} optional={!isNeeded(name)} fault={tried && isMissing(name) ? t('procedures.needed') : null}>
      {(control) => (
        <Input
          {...control}
          size="large"
          maxLength={name === 'note' ? 500 : 120}
          value={typed[name]}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className={`${sheet['inset']} ${sheet['form']}`}
      aria-label={t('procedures.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const isWhole = !(['site', 'performer', 'note'] as const).some(isMissing);
        if (kind && instant && isWhole && !saving.isPending)
          saving.mutate({
            ...{ at: instant, kind, site: typed.site.trim(), performer: typed.performer.trim() },
            note: typed.note.trim(),
          });
      }}
    >
      <div className={sheet['pair']}>
        <Field label={t('procedures.kind')} fault={tried && kind === null ? t('procedures.needed') : null}>
          {(control) => (
            <Select<ProcedureContent['kind']>
              {...control}
              size="large"
              placeholder={t('opioids.choose')}
              value={kind}
              options={PROCEDURE_KINDS.map((value) => ({ value, label: t(`procedures.kind.${value}`) }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={t('analgesics.at')} fault={tried && !instant ? t('analgesics.at.wrong') : null}>
          {(control) => (
            <Input
              {...control}
              size="large"
              type="datetime-local"
              disabled={saving.isPending || isOutcomeUnknown(saving.error)}
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          )}
        </Field>
        {text('site', t('procedures.site'))}
        {text('performer', t('procedures.performer'))}
      </div>
      {text('note', t(kind === 'other' ? 'procedures.note.which' : 'analgesics.note'))}
      {saving.error && <Refusal error={saving.error} />}
      <div className={sheet['acts']}>
        <Button size="large" type="primary" htmlType="submit" loading={saving.isPending}>
          {t('procedures.keep')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
