import { Button } from 'antd';
import { useState } from 'react';
import type { Survival, SurvivalContent } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import entries from '../patients/Clinic.module.css';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { addSurvival, changeSurvival } from './api.ts';
import { SurvivalForm } from './SurvivalForm.tsx';

type Entry = Survival['entries'][number];

/** Whether the patient lives, how that is known, and what was entered of it. */
export function SurvivalCard(props: { readonly patientKey: string; readonly survival: Survival }) {
  const { t } = useWords();
  const { patientKey, survival } = props;
  const { status, lastKnownAlive, death } = survival;
  const mayWrite = useMay('follow-up.write');
  const [adding, setAdding] = useState(false);
  const saving = useTreatmentAct(
    (content: SurvivalContent) => addSurvival(patientKey, content),
    () => setAdding(false),
  );
  return (
    <section className={sheet['card']} aria-labelledby="survival">
      <header>
        <h2 id="survival">{t('follow-up.survival')}</h2>
        <span className={`${sheet['chip']} ${status === 'dead' ? sheet['bad'] : ''}`}>
          {t(`follow-up.survival.${status}`)}
        </span>
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button size="small" onClick={() => setAdding(true)}>
              {t('follow-up.survival.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <SurvivalForm saving={saving} onSave={saving.mutate} onClose={() => setAdding(false)} />}
      <dl className={sheet['facts']}>
        {death && <dt>{t('follow-up.survival.death')}</dt>}
        {death && (
          <dd>
            {death.day} · {t(`follow-up.survival.cause.${death.cause ?? 'unknown'}`)} · {death.source}
          </dd>
        )}
        <dt>{t('follow-up.survival.last')}</dt>
        <dd>{lastKnownAlive ? `${lastKnownAlive.day}, ${t(`follow-up.survival.by.${lastKnownAlive.by}`)}` : '–'}</dd>
      </dl>
      {survival.entries.map((entry) => (
        <EntryLine key={entry.survivalKey} entry={entry} mayWrite={mayWrite} />
      ))}
    </section>
  );
}

function EntryLine({ entry, mayWrite }: { readonly entry: Entry; readonly mayWrite: boolean }) {
  const { t } = useWords();
  const { content, inError, survivalKey } = entry;
  const [editing, setEditing] = useState(false);
  const striking = useTreatmentAct(() => changeSurvival(entry, { content, inError: !inError }));
  const correcting = useTreatmentAct(
    (corrected: SurvivalContent) => changeSurvival(entry, { content: corrected, inError }),
    () => setEditing(false),
  );
  if (editing)
    return (
      <SurvivalForm
        content={content}
        saving={correcting}
        onSave={correcting.mutate}
        onClose={() => setEditing(false)}
      />
    );
  const { status, day, cause, source, note } = content;
  const facts = [cause && t(`follow-up.survival.cause.${cause}`), source, note];
  return (
    <div className={entries['entry']}>
      <div>
        <strong className={inError ? entries['struck'] : ''}>
          {t(`follow-up.survival.${status}`)} {day}
        </strong>{' '}
        {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>}
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {striking.isError && <Refusal error={striking.error} />}
      </div>
      <HistoryButton of={t('follow-up.survival')} records={[{ entity: 'survival', key: survivalKey }]} />
      {mayWrite && !inError && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('clinic.edit')}
        </Button>
      )}
      {mayWrite && (
        <Button size="small" loading={striking.isPending} onClick={() => striking.mutate(undefined)}>
          {t(inError ? 'clinic.inError.undo' : 'clinic.inError.say')}
        </Button>
      )}
    </div>
  );
}
