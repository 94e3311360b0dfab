import { SEDATION_GRADES } from '@isocenter/pain';
import { type Administration, EFFECTS, type Effect } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import type { StayFractions } from '../../../../server/units/ward/axis/contract.ts';
import type { WardProcedure } from '../../../../server/units/ward/procedures/contract.ts';
import type { KeptSitePain, TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { localDate, localMoment, localTime } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { writtenRange } from '../opioids/written.ts';
import { useResponseText } from '../radiotherapy/use-response-text.ts';
import styles from './Axis.module.css';
import { type DoseStep, stepPath } from './dose-steps.ts';

const WIDTH = 900;
const LEFT = 96;
const RIGHT = 12;
/** Lanes from top to bottom [px]: top and height. */
const PAIN = { top: 12, height: 110 } as const;
const DOSE = { top: 140, height: 90 } as const;
/** Adverse effects have a line each, so that what was seen at one time does not lie over itself. */
const LANES = { rescues: 246, effects: 270, procedures: 338, fractions: 364, response: 388 } as const;
const EFFECT_PX = 15;
const FOOT = 402;
const HEIGHT = 426;
const EFFECT_KINDS = Object.keys(EFFECTS);
const TICKS = 6;
const HOUR_MS = 3_600_000;
/** Scores further apart are not joined: what lay between is not known. */
const JOINED_MS = 24 * HOUR_MS;

export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly DoseStep[];
  /** In their order. */
  readonly scores: readonly PainScore[];
  readonly rescues: readonly Administration[];
  readonly effects: readonly Effect[];
  readonly fractions: StayFractions;
  readonly procedures: readonly WardProcedure[];
  /** Pain at treated sites that is a baseline or was judged. */
  readonly responses: readonly { readonly site: TreatedSite; readonly pain: KeptSitePain }[];
}

/** Lanes over one axis: pain, oral morphine of 24 hours, rescues, adverse effects, procedures, fractions, response of treated sites. */
export function AxisPicture(drawn: Drawn) {
  const { t } = useWords();
  const { from, to } = drawn;
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const said = t('axis.said', {
    ...{ scores: drawn.scores.length, rescues: drawn.rescues.length },
    ...{ effects: drawn.effects.length, fractions: drawn.fractions.length },
    ...{ procedures: drawn.procedures.length, responses: drawn.responses.length },
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['axis']} role="img" aria-label={said}>
      <Ticks from={from} to={to} x={x} />
      <Pain scores={drawn.scores} x={x} />
      <Doses steps={drawn.steps} x={x} />
      {(['rescues', 'effects', 'procedures', 'fractions', 'response'] as const).map((lane) => (
        <text key={lane} x={8} y={LANES[lane] + 4}>
          {t(`axis.${lane}`)}
        </text>
      ))}
      {drawn.rescues.map(({ administrationKey, content, unit }) => (
        <line
          key={administrationKey}
          className={styles['rescue']}
          x1={x(Date.parse(content.at))}
          x2={x(Date.parse(content.at))}
          y1={LANES.rescues - 9}
          y2={LANES.rescues + 9}
        >
          <title>{`${localMoment(content.at)} ${content.dose} ${t(`analgesics.unit.${unit}`)}`}</title>
        </line>
      ))}
      {drawn.effects.map(({ effectKey, content }) => (
        <text
          key={effectKey}
          className={styles['effect']}
          x={x(Date.parse(content.at))}
          y={LANES.effects + 4 + EFFECT_PX * EFFECT_KINDS.indexOf(content.kind)}
        >
          {t(`axis.effect.${content.kind}`)}
          {content.kind === 'sedation' ? SEDATION_GRADES[content.value] : content.value}
          <title>{`${localMoment(content.at)} ${t(`analgesics.effect.${content.kind}.value`)}`}</title>
        </text>
      ))}
      {drawn.procedures.map(({ procedureKey, content }) => (
        <path
          key={procedureKey}
          className={styles['procedure']}
          d={`M${x(Date.parse(content.at))},${LANES.procedures - 8}l8,8l-8,8l-8,-8z`}
        >
          <title>{`${localMoment(content.at)} ${t(`procedures.kind.${content.kind}`)} · ${content.site}`}</title>
        </path>
      ))}
      <Responses responses={drawn.responses} x={x} />
      {drawn.fractions.map(({ fractionKey, at, number, course }) => (
        <g key={fractionKey}>
          <path className={styles['fraction']} d={`M${x(Date.parse(at))},${LANES.fractions - 9}l6,16h-12z`}>
            <title>{`${localMoment(at)} ${course} · ${t('axis.fraction', { number })}`}</title>
          </path>
        </g>
      ))}
    </svg>
  );
}

function Responses({ responses, x }: Pick<Drawn, 'responses'> & { readonly x: (at: number) => number }) {
  const { t } = useWords();
  const text = useResponseText();
  const letterOf = ({ isBaseline, judged }: KeptSitePain) => {
    if (isBaseline) return '0';
    return judged && 'response' in judged ? t(`axis.response.${judged.response}`) : '?';
  };
  return responses.map(({ site, pain }) => (
    <text
      key={pain.sitePainKey}
      className={styles['response']}
      x={x(Date.parse(pain.content.at))}
      y={LANES.response + 5}
    >
      {letterOf(pain)}
      <title>
        {[localMoment(pain.content.at), text.placeOf(site), `${pain.content.worst}/10`, text.judgedOf(pain)].join(
          ' · ',
        )}
      </title>
    </text>
  ));
}

function Ticks({ from, to, x }: { readonly from: number; readonly to: number; readonly x: (at: number) => number }) {
  const isShort = to - from <= 3 * 24 * HOUR_MS;
  const ticks = Array.from({ length: TICKS + 1 }, (_, n) => from + (n * (to - from)) / TICKS);
  return ticks.map((at, n) => {
    const instant = new Date(at);
    const day = localDate(instant).slice(5);
    return (
      <g key={at} className={styles['tick']}>
        <line x1={x(at)} x2={x(at)} y1={PAIN.top} y2={FOOT} />
        <text x={x(at)} y={FOOT + 16} textAnchor={n === 0 ? 'start' : n === TICKS ? 'end' : 'middle'}>
          {isShort ? `${day} ${localTime(instant)}` : day}
        </text>
      </g>
    );
  });
}

function Pain({ scores, x }: { readonly scores: readonly PainScore[]; readonly x: (at: number) => number }) {
  const { t } = useWords();
  const y = (pain: number) => PAIN.top + PAIN.height * (1 - pain / 10);
  const points = scores.map((score) => ({ score, at: Date.parse(score.content.at) }));
  const path = points
    .map(({ at, score }, n) => {
      const before = points[n - 1];
      return `${before && at - before.at <= JOINED_MS ? 'L' : 'M'}${x(at).toFixed(1)},${y(score.pain).toFixed(1)}`;
    })
    .join('');
  return (
    <g>
      <text x={8} y={PAIN.top + 10}>
        {t('axis.pain')}
      </text>
      {[0, 3, 7, 10].map((pain) => (
        <g key={pain} className={pain === 3 ? styles['goal'] : styles['tick']}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(pain)} y2={y(pain)} />
          <text x={LEFT - 6} y={y(pain) + 4} textAnchor="end">
            {pain}
          </text>
        </g>
      ))}
      <path className={styles['pain']} d={path} />
      {points.map(({ score, at }) => (
        <circle key={score.scoreKey} className={styles['score']} cx={x(at)} cy={y(score.pain)} r={4}>
          <title>{`${localMoment(score.content.at)} ${score.pain} · ${t(`ward.during.${score.content.during}`)}`}</title>
        </circle>
      ))}
    </g>
  );
}

function Doses({ steps, x }: { readonly steps: readonly DoseStep[]; readonly x: (at: number) => number }) {
  const { t } = useWords();
  const most = Math.max(1, ...steps.map(({ highMg }) => highMg ?? 0));
  const y = (mg: number | null) => (mg === null ? null : DOSE.top + DOSE.height * (1 - mg / most));
  const last = steps.findLast(({ lowMg }) => lowMg !== null);
  const draw = (end: 'lowMg' | 'highMg', isPartial: boolean) =>
    stepPath(
      steps.map((step, n) => {
        // the dashes reach to where the whole line begins
        const isDrawn = step.isPartial === isPartial || (isPartial && steps[n - 1]?.isPartial === true);
        return { x: x(step.at), y: isDrawn ? y(step[end]) : null };
      }),
    );
  return (
    <g>
      <text x={8} y={DOSE.top + 28}>
        {t('axis.dose')}
      </text>
      <g className={styles['tick']}>
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={DOSE.top + DOSE.height} y2={DOSE.top + DOSE.height} />
        <text x={LEFT - 6} y={DOSE.top + DOSE.height + 4} textAnchor="end">
          0
        </text>
        {last && (
          <text x={LEFT - 6} y={DOSE.top + 4} textAnchor="end">
            {writtenRange(most, most)}
          </text>
        )}
      </g>
      {(['lowMg', 'highMg'] as const).map((end) => (
        <g key={end}>
          <path className={styles['dose']} d={draw(end, false)} />
          <path className={`${styles['dose']} ${styles['partial']}`} d={draw(end, true)} />
        </g>
      ))}
    </g>
  );
}
