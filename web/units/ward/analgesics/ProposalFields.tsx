import { Select } from 'antd';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import { useScoreText } from '../assessment/use-score-text.ts';
import opioids from '../opioids/Opioids.module.css';
import { holdOf } from './hold-of.ts';
import { isSaid } from './latest-score.ts';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const NO_YES = ['no', 'yes'] as const;
type NoYes = (typeof NO_YES)[number];

/** What the rules ask and somebody chose here; null where nobody did. */
export interface Typed {
  readonly nrs: number | null;
  readonly sedated: NoYes | null;
  readonly naive: NoYes | null;
}
export const NOTHING_TYPED: Typed = { nrs: null, sedated: null, naive: null };

/** How strong the pain is and whether the patient is sedated, as recorded or as somebody says; whether opioids are new to the patient nobody but the physician says. */
export function ProposalFields(props: {
  readonly data: Analgesics;
  readonly latest: PainScore | null;
  readonly nrs: number | null;
  readonly isSedated: boolean | null;
  readonly typed: Typed;
  readonly asksNaive: boolean;
  readonly onType: (part: Partial<Typed>) => void;
}) {
  const { t } = useWords();
  const scoreHint = useScoreHint();
  const { data, latest, nrs, isSedated, typed, asksNaive, onType } = props;
  return (
    <div className={opioids['dose']}>
      <Field label={t('opioids.titration.nrs')} hint={scoreHint(latest, typed.nrs)}>
        {(control) => (
          <Select<number>
            {...control}
            placeholder={t('opioids.choose')}
            value={nrs}
            options={SCORES.map((value) => ({ value, label: String(value) }))}
            onChange={(value) => onType({ nrs: value })}
          />
        )}
      </Field>
      <Field label={t('opioids.titration.sedated')} hint={<SedationHint data={data} />}>
        {(control) => (
          <Select<NoYes>
            {...control}
            placeholder={t('opioids.choose')}
            value={isSedated === null ? null : isSedated ? 'yes' : 'no'}
            options={NO_YES.map((value) => ({ value, label: t(`opioids.sedated.${value}`) }))}
            onChange={(sedated) => onType({ sedated })}
          />
        )}
      </Field>
      {asksNaive && (
        <Field label={t('analgesics.naive')} hint={t('analgesics.naive.hint')}>
          {(control) => (
            <Select<NoYes>
              {...control}
              placeholder={t('opioids.choose')}
              value={typed.naive}
              options={NO_YES.map((value) => ({ value, label: t(`analgesics.naive.${value}`) }))}
              onChange={(naive) => onType({ naive })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function useScoreHint(): (latest: PainScore | null, typed: number | null) => string {
  const { t } = useWords();
  const scoreText = useScoreText();
  return (latest, typed) => {
    if (!latest || typed !== null) return t('analgesics.score.typed');
    const said = { at: localMoment(latest.content.at), score: scoreText(latest.content) };
    return t(isSaid(latest) ? 'analgesics.score.from' : 'analgesics.score.watched', said);
  };
}

function SedationHint({ data }: { readonly data: Analgesics }) {
  const { t } = useWords();
  const { holds, seenAt } = holdOf(data);
  if (holds !== null) return t('analgesics.sedation.from');
  return seenAt === null
    ? t('analgesics.sedation.unknown')
    : t('analgesics.sedation.before-dose', { at: localMoment(seenAt) });
}
