import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { IncidentAction, IncidentDetail } from '../../../../server/units/clinic/safety/contract.ts';
import { nameOf } from '../../../platform/access/person-name.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ActionForm } from './ActionForm.tsx';
import { finishAction } from './api.ts';
import { useIncidentAnswer } from './incident-queries.ts';
import styles from './Safety.module.css';

/** What the department does about it: who, until when, and what came of it. */
export function ActionsCard({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useWords();
  const mayAnalyse = useMay('incident.analyse');
  const [adding, setAdding] = useState(false);
  const { incidentKey, actions, closedAt } = incident;
  return (
    <section className={sheet['card']} aria-labelledby="actions">
      <header>
        <h2 id="actions">{t('safety.actions')}</h2>
        {mayAnalyse && !adding && closedAt === null && (
          <div className={sheet['acts']}>
            <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('safety.actions.add')}
            </Button>
          </div>
        )}
      </header>
      {adding && <ActionForm incidentKey={incidentKey} onDone={() => setAdding(false)} />}
      {actions.length === 0 && !adding && <p className={sheet['empty']}>{t('safety.actions.none')}</p>}
      <ul className={styles['actions']}>
        {actions.map((action) => (
          <ActionLine key={action.actionKey} incidentKey={incidentKey} action={action} />
        ))}
      </ul>
    </section>
  );
}

function ActionLine(props: { readonly incidentKey: string; readonly action: IncidentAction }) {
  const { t, language } = useWords();
  const { person } = useSession();
  const mayAnalyse = useMay('incident.analyse');
  const [finishing, setFinishing] = useState(false);
  const { words, owner, dueOn, doneAt, outcome, isLate } = props.action;
  const name = nameOf(owner, language);
  return (
    <li>
      <div>
        {words}
        <small>
          {doneAt
            ? t('safety.action.doneLine', { owner: name, at: localDate(doneAt) })
            : t('safety.action.dueLine', { owner: name, day: dueOn })}
        </small>
        {outcome && <small>{outcome}</small>}
      </div>
      {isLate && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('safety.action.late')}</span>}
      {doneAt === null && !finishing && (mayAnalyse || owner.personKey === person.personKey) && (
        <Button size="small" onClick={() => setFinishing(true)}>
          {t('safety.action.finish')}
        </Button>
      )}
      {finishing && <Outcome {...props} onDone={() => setFinishing(false)} />}
    </li>
  );
}

function Outcome(props: {
  readonly incidentKey: string;
  readonly action: IncidentAction;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  const [tried, setTried] = useState(false);
  const answered = useIncidentAnswer();
  const { actionKey, revision } = props.action;
  const finishing = useMutation({
    mutationFn: () => finishAction({ incidentKey: props.incidentKey, actionKey, revision, outcome: outcome.trim() }),
    onSuccess: async (detail) => {
      await answered(detail);
      props.onDone();
    },
  });
  return (
    <form
      className={`${sheet['form']} ${styles['outcome']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (outcome.trim() && !finishing.isPending) finishing.mutate();
      }}
    >
      <Field label={t('safety.action.outcome')} fault={tried && !outcome.trim() ? t('clinic.needed') : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            maxLength={2000}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
          />
        )}
      </Field>
      {finishing.isError && <Refusal error={finishing.error} />}
      <div className={sheet['acts']}>
        <Button type="primary" htmlType="submit" loading={finishing.isPending}>
          {t('clinic.save')}
        </Button>
        <Button onClick={props.onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
