import { Button } from 'antd';
import { useState } from 'react';
import type { WardProcedure } from '../../../../server/units/ward/procedures/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SayWhy } from '../analgesics/SayWhy.tsx';
import styles from '../assessment/Score.module.css';
import { useWardAct } from '../stay/use-ward-act.ts';
import { strikeOutProcedure } from './api.ts';
import { ProcedureForm } from './ProcedureForm.tsx';
import { useProcedures } from './use-procedures.ts';

/** Procedures against pain of a stay, the latest first; those that were struck out stay, with the reason. */
export function ProceduresCard({ stayKey }: { readonly stayKey: string }) {
  const { t } = useWords();
  const mayWrite = useMay('administration.write');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useProcedures(stayKey);
  return (
    <section className={sheet['card']} aria-label={t('procedures.title')}>
      <header>
        <h2>{t('procedures.title')}</h2>
        {mayWrite && !adding && (
          <div className={sheet['acts']}>
            <Button size="large" onClick={() => setAdding(true)}>
              {t('procedures.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <ProcedureForm stayKey={stayKey} onClose={() => setAdding(false)} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('procedures.none')}</p>}
      <ul className={styles['lines']}>
        {data?.map((procedure) => (
          <ProcedureLine key={procedure.procedureKey} procedure={procedure} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  );
}

function ProcedureLine({ procedure, mayWrite }: { readonly procedure: WardProcedure; readonly mayWrite: boolean }) {
  const { t, language } = useWords();
  const [striking, setStriking] = useState(false);
  const saving = useWardAct(
    (correction: string) => strikeOutProcedure(procedure, correction),
    () => setStriking(false),
  );
  const { content, inError, correction, recordedBy, procedureKey } = procedure;
  const act = t(inError ? 'analgesics.restore' : 'analgesics.strike');
  const under = [
    ...[localMoment(content.at), t('procedures.by', { name: content.performer }), content.note],
    ...[recordedBy && nameOf(recordedBy, language), inError && t('ward.inError'), correction],
  ];
  return (
    <li className={styles['line']}>
      <span>
        <strong className={inError ? styles['struck'] : ''}>
          {t(`procedures.kind.${content.kind}`)} · {content.site}
        </strong>
        <small>{under.filter(Boolean).join(' · ')}</small>
      </span>
      <HistoryButton of={t('thing.wardProcedure')} records={[{ entity: 'ward-procedure', key: procedureKey }]} />
      {mayWrite && !striking && <Button onClick={() => setStriking(true)}>{act}</Button>}
      {striking && (
        <SayWhy
          label={t('analgesics.correction')}
          act={act}
          saving={saving}
          onSay={saving.mutate}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
