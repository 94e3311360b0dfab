import { Button } from 'antd';
import { Link } from 'react-router';
import type { FollowUp, RecurrencePlace } from '../../../../server/units/clinic/follow-up/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import entries from '../patients/Clinic.module.css';
import { useTreatmentAct } from '../treatment/use-treatment.ts';
import { strikePlace } from './api.ts';
import styles from './FollowUp.module.css';

/** A place of recurrence with the dose that was planned there; one click shows it on the plan again. */
export function PlaceLine(props: {
  readonly courseKey: string;
  readonly place: RecurrencePlace;
  readonly plans: FollowUp['plans'];
}) {
  const { t } = useWords();
  const { courseKey, place, plans } = props;
  const { content, inError, percent, placeKey } = place;
  const { kind, pointMm, doseGy, target, prescribedGy, gridSpacingMm, note, notices } = content;
  const mayWrite = useMay('follow-up.write');
  const striking = useTreatmentAct(() => strikePlace(courseKey, place));
  const [x = '', y = '', z = ''] = pointMm.map((mm) => formatQuantity(mm, 'mm'));
  const plan = plans.find(({ treatedPlanKey }) => treatedPlanKey === content.treatedPlanKey);
  const dose =
    doseGy === null
      ? t('follow-up.place.outside')
      : prescribedGy === null
        ? t('follow-up.place.doseOnly', { dose: formatQuantity(doseGy, 'Gy'), target })
        : t('follow-up.place.dose', {
            ...{ dose: formatQuantity(doseGy, 'Gy'), percent: formatQuantity(percent, '%'), target },
            prescribed: formatQuantity(prescribedGy, 'Gy'),
          });
  return (
    <div className={styles['place']} data-place={placeKey}>
      <span className={inError ? entries['struck'] : ''}>
        <strong>{t(`follow-up.recurrence.${kind}`)}</strong> {t('follow-up.place.at', { x, y, z })}: {dose}
      </span>{' '}
      {inError && <span className={`${sheet['chip']} ${sheet['bad']}`}>{t('clinic.inError')}</span>}{' '}
      {plan && <Link to={placeAddress(plan, pointMm)}>{t('follow-up.place.open')}</Link>}
      <HistoryButton of={t('follow-up.place.title')} records={[{ entity: 'recurrence-place', key: placeKey }]} />
      {mayWrite && (
        <Button
          size="small"
          type="text"
          aria-label={t(inError ? 'follow-up.place.unstrike' : 'follow-up.place.strike')}
          loading={striking.isPending}
          onClick={() => striking.mutate(undefined)}
        >
          {t(inError ? 'clinic.inError.undo' : 'clinic.inError.say')}
        </Button>
      )}
      <small>
        {[note, t('follow-up.place.method', { spacing: gridSpacingMm.map(round).join(' × ') })]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {notices.map(({ code, values }) => (
        <Notice key={JSON.stringify([code, values])} weight="warning">
          {t(code, values)}
        </Notice>
      ))}
      {striking.isError && <Refusal error={striking.error} />}
    </div>
  );
}

const round = (mm: number) => Number(mm.toFixed(2));

/** The plan with its planes at the place, which stays marked when one looks elsewhere. Keys and millimetres only. */
function placeAddress(plan: FollowUp['plans'][number], pointMm: RecurrencePlace['content']['pointMm']): string {
  const written = pointMm.map((mm) => Number(mm.toFixed(1))).join(',');
  return `/patients/${plan.archiveKey}/cases/${plan.caseKey}?${new URLSearchParams({ at: written, mark: written })}`;
}
