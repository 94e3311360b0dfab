import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Treatment } from '../../../../server/units/clinic/treatment/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { addFraction } from './api.ts';
import { FractionForm } from './FractionForm.tsx';
import { FractionLine } from './FractionLine.tsx';
import { newDraft } from './fraction-draft.ts';
import { useTreatmentAct } from './use-treatment.ts';

type PlanRow = Treatment['plans'][number];
type Content = Treatment['fractions'][number]['content'];

/** Fractions as they were given, the latest first, and a new one. */
export function FractionsCard(props: { readonly courseKey: string; readonly treatment: Treatment }) {
  const { t } = useWords();
  const { courseKey, treatment } = props;
  const { fractions, plans } = treatment;
  const mayWrite = useMay('fraction.write');
  const [asked, setAsked] = useSearchParams();
  const at = momentAsked(asked.get('at')) ?? new Date();
  const [recording, setRecording] = useState<PlanRow | null>(null);
  const saving = useTreatmentAct(
    (content: Content) => addFraction(courseKey, content),
    () => {
      setRecording(null);
      setAsked({}, { replace: true }); // the next one is not of that time
    },
  );
  const open = plans.filter(({ inError }) => !inError);
  return (
    <section className={sheet['card']} aria-labelledby="fractions">
      <header>
        <h2 id="fractions">{t('treatment.fractions')}</h2>
        {mayWrite && recording === null && (
          <div className={sheet['acts']}>
            {open.map((row) => (
              <Button
                key={row.treatedPlanKey}
                type={row.whyNot === null ? 'primary' : 'default'}
                icon={<Icon name="plus" size={12} />}
                onClick={() => setRecording(row)}
              >
                {t('treatment.fraction.record')}
                {open.length > 1 && ` · ${row.plan.label}`}
              </Button>
            ))}
          </div>
        )}
      </header>
      {recording && (
        <FractionForm
          row={recording}
          draft={newDraft(recording, { number: recording.next, at })}
          asksWhy={recording.whyNot !== null}
          saving={saving}
          onSave={saving.mutate}
          onClose={() => setRecording(null)}
        />
      )}
      {fractions.length === 0 && !recording && <p className={sheet['empty']}>{t('treatment.fractions.none')}</p>}
      {[...fractions].reverse().map((fraction) => (
        <FractionLine key={fraction.fractionKey} courseKey={courseKey} fraction={fraction} treatment={treatment} />
      ))}
    </section>
  );
}

/** The time of which the page was opened, as from the list of a past day. */
function momentAsked(asked: string | null): Date | null {
  const moment = new Date(asked ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
