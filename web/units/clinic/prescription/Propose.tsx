import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PlanBesidePrescription } from '../../../../server/units/clinic/prescription/contract.ts';
import type { CheckId } from '../../../../server/units/physics/plan-check/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { COURSES } from '../course/api.ts';
import { proposePlan } from './api.ts';
import styles from './Plan.module.css';
import { StateMark } from './StateMark.tsx';

/** What differs, each with why it is right all the same; then the plan is put forward. */
export function Propose({
  courseKey,
  checked,
  children,
}: {
  readonly courseKey: string;
  readonly checked: PlanBesidePrescription;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const mayPropose = useMay('plan.propose');
  const [why, setWhy] = useState<Readonly<Partial<Record<CheckId, string>>>>({});
  const { caseKey, phases, findings } = checked;
  const differing = [...new Set(findings.filter(({ state }) => state === 'differs').map(({ check }) => check))];
  const isOfAnother = differing.includes('patient');
  const isUnsigned = differing.includes('prescription');
  const explained = differing.flatMap((check) =>
    (why[check] ?? '').trim() ? { check, why: (why[check] ?? '').trim() } : [],
  );
  const proposing = useMutation({
    mutationFn: () => proposePlan(courseKey, { caseKey, phases, explained }),
    onSuccess: (answer) => {
      queries.setQueryData(['clinic', 'approvals', courseKey], answer);
      void queries.invalidateQueries({ queryKey: [COURSES] });
    },
  });
  return (
    <section className={sheet['card']} aria-labelledby="plan-differs">
      <header>
        <h2 id="plan-differs">{t('plan.differs')}</h2>
        {children}
        {mayPropose && (
          <div className={sheet['acts']}>
            <Button
              type="primary"
              disabled={isOfAnother || isUnsigned || explained.length < differing.length}
              loading={proposing.isPending}
              onClick={() => proposing.mutate()}
            >
              {t('plan.propose')}
            </Button>
          </div>
        )}
      </header>
      {proposing.isError && <Refusal error={proposing.error} />}
      {isOfAnother && <Notice weight="error">{t('plan.other.patient')}</Notice>}
      {differing.length === 0 && <p className={sheet['empty']}>{t('plan.differs.none')}</p>}
      {differing.map((check) => (
        <div key={check} className={styles['difference']}>
          <ul className={styles['findings']}>
            {findings
              .filter((finding) => finding.check === check && finding.state === 'differs')
              .map(({ said, state }) => (
                <li key={`${said.code} ${JSON.stringify(said.values)}`} data-state={state}>
                  <StateMark state={state} word={false} /> {t(said.code, said.values)}
                </li>
              ))}
          </ul>
          {mayPropose && check !== 'patient' && check !== 'prescription' && (
            <Field label={t('plan.why')}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={1000}
                  value={why[check] ?? ''}
                  onChange={(event) => setWhy({ ...why, [check]: event.target.value })}
                />
              )}
            </Field>
          )}
        </div>
      ))}
    </section>
  );
}
