import { SEDATION_GRADES } from '@isocenter/pain';
import { EFFECTS } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import type { KeptSitePain, TreatedSite } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { localDate, localMoment, localTime } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { writtenRange } from '../opioids/written.ts';
import { useResponseText } from '../radiotherapy/use-response-text.ts';
import styles from './Axis.module.css';
import { apart } from './apart.ts';
import { ContactLane, ContactPains } from './Contacts.tsx';
import { type DoseStep, stepPath } from './dose-steps.ts';
import type { AtHome } from './steps-of-stays.ts';

const WIDTH = 900;
const LEFT = 96;
const RIGHT = 12;
/** Lanes from top to bottom [px]: top and height. */
const PAIN = { top: 12, height: 110 } as const;
const DOSE = { top: 140, height: 90 } as const;
/** Adverse effects have a line each, so that what was seen at one time does not lie over itself; so have courses and treated sites. */
const LANES = { rescues: 246, effects: 270, procedures: 338, contacts: 364, fractions: 390 } as const;
const EFFECT_PX = 15;
const ROW_PX = 20;
const LETTERS_PX = 22;
const EFFECT_KINDS = Object.keys(EFFECTS);
const TICKS = 6;
const HOUR_MS = 3_600_000;
/** Scores further apart are not joined: what lay between is not known. */
const JOINED_MS = 24 * HOUR_MS;
/** A word in a stretch at home needs so much room. */
const WORD_PX = 70;

/** Pain at a treated site that is a baseline or was judged. */
export interface SiteResponse {
  readonly site: TreatedSite;
  readonly pain: KeptSitePain;
}

/** What lies within the axis; each list in its order. */
export interface Drawn extends Omit<PatientAxis, 'stays' | 'doses'> {
  readonly from: number;
  readonly to: number;
  readonly home: readonly AtHome[];
  readonly steps: readonly DoseStep[];
  readonly rescues: PatientAxis['doses'];
  readonly responses: readonly SiteResponse[];
}

/** Where an instant lies [px]. */
export type Place = (at: number) => number;

/** Lanes over one axis: pain, oral morphine of 24 hours, rescues, adverse effects, procedures, contacts after discharge, fractions, response of treated sites. */
export function AxisPicture(drawn: Drawn) {
  const { t } = useWords();
  const { from, to } = drawn;
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const courses = [...new Set(drawn.fractions.map(({ courseKey }) => courseKey))];
  const sites = [...new Map(drawn.responses.map(({ site }) => [site.treatedSiteKey, site])).values()];
  const responseY = LANES.fractions + ROW_PX * Math.max(1, courses.length) + 4;
  const foot = responseY + ROW_PX * Math.max(1, sites.length) - 6;
  const said = t('axis.said', {
    ...{ scores: drawn.scores.length, reported: drawn.reported.length, rescues: drawn.rescues.length },
    ...{ effects: drawn.effects.length, fractions: drawn.fractions.length },
    ...{ procedures: drawn.procedures.length, contacts: drawn.contacts.length, responses: drawn.responses.length },
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${foot + 24}`} className={styles['axis']} role="img" aria-label={said}>
      <Home stretches={drawn.home} x={x} />
      <Ticks from={from} to={to} x={x} foot={foot} />
      <Pain scores={drawn.scores} reported={drawn.reported} x={x} />
      <ContactPains contacts={drawn.contacts} x={x} y={painY} />
      <Doses steps={drawn.steps} x={x} />
      {(['rescues', 'effects', 'procedures', 'contacts', 'fractions'] as const).map((lane) => (
        <text key={lane} x={8} y={LANES[lane] + 4}>
          {t(`axis.${lane}`)}
        </text>
      ))}
      <text x={8} y={responseY + 5}>
        {t('axis.response')}
      </text>
      {drawn.rescues.map(({ administrationKey, at, dose, unit }) => (
        <line
          key={administrationKey}
          className={styles['rescue']}
          x1={x(Date.parse(at))}
          x2={x(Date.parse(at))}
          y1={LANES.rescues - 9}
          y2={LANES.rescues + 9}
        >
          <title>{`${localMoment(at)} ${dose} ${t(`analgesics.unit.${unit}`)}`}</title>
        </line>
      ))}
      {drawn.effects.map(({ effectKey, at, kind, value }) => (
        <text
          key={effectKey}
          className={styles['effect']}
          x={x(Date.parse(at))}
          y={LANES.effects + 4 + EFFECT_PX * EFFECT_KINDS.indexOf(kind)}
        >
          {t(`axis.effect.${kind}`)}
          {kind === 'sedation' ? SEDATION_GRADES[value] : value}
          <title>{`${localMoment(at)} ${t(`analgesics.effect.${kind}.value`)}`}</title>
        </text>
      ))}
      {drawn.procedures.map(({ procedureKey, at, kind, site }) => (
        <path
          key={procedureKey}
          className={styles['procedure']}
          d={`M${x(Date.parse(at))},${LANES.procedures - 8}l8,8l-8,8l-8,-8z`}
        >
          <title>{`${localMoment(at)} ${t(`procedures.kind.${kind}`)} · ${site}`}</title>
        </path>
      ))}
      <ContactLane contacts={drawn.contacts} x={x} y={LANES.contacts} />
      {drawn.fractions.map(({ fractionKey, courseKey, at, number, course }) => (
        <path
          key={fractionKey}
          className={styles['fraction']}
          d={`M${x(Date.parse(at))},${LANES.fractions - 9 + ROW_PX * courses.indexOf(courseKey)}l6,16h-12z`}
        >
          <title>{`${localMoment(at)} ${course} · ${t('axis.fraction', { number })}`}</title>
        </path>
      ))}
      {sites.map((site, row) => (
        <Responses
          key={site.treatedSiteKey}
          responses={drawn.responses.filter((each) => each.site.treatedSiteKey === site.treatedSiteKey)}
          y={responseY + 5 + ROW_PX * row}
          x={x}
        />
      ))}
    </svg>
  );
}

/** Where the patient was not on the ward: what was taken there is not known. */
function Home({ stretches, x }: { readonly stretches: readonly AtHome[]; readonly x: Place }) {
  const { t } = useWords();
  return stretches.map(({ from, to }) => {
    const width = x(to) - x(from);
    return (
      <g key={from} className={styles['home']}>
        <rect x={x(from)} y={DOSE.top} width={width} height={DOSE.height}>
          <title>{t('axis.home.why')}</title>
        </rect>
        {width > WORD_PX && (
          <text x={x(from) + width / 2} y={DOSE.top + DOSE.height / 2}>
            {t('axis.home')}
          </text>
        )}
      </g>
    );
  });
}

/** Of one treated site, on a line of its own: letters of two sites do not lie on each other, nor do two of one. */
function Responses(props: { readonly responses: readonly SiteResponse[]; readonly y: number; readonly x: Place }) {
  const { t } = useWords();
  const text = useResponseText();
  const { responses, y, x } = props;
  const places = apart(
    responses.map(({ pain }) => x(Date.parse(pain.content.at))),
    { least: LETTERS_PX, most: WIDTH - RIGHT },
  );
  const letterOf = ({ isBaseline, judged }: KeptSitePain) => {
    if (isBaseline) return '0';
    return judged && 'response' in judged ? t(`axis.response.${judged.response}`) : '?';
  };
  return responses.map(({ site, pain }, n) => (
    <text key={pain.sitePainKey} className={styles['response']} x={places[n]} y={y}>
      {letterOf(pain)}
      <title>
        {[localMoment(pain.content.at), text.placeOf(site), `${pain.content.worst}/10`, text.judgedOf(pain)].join(
          ' · ',
        )}
      </title>
    </text>
  ));
}

function Ticks(props: { readonly from: number; readonly to: number; readonly foot: number; readonly x: Place }) {
  const { from, to, foot, x } = props;
  const isShort = to - from <= 3 * 24 * HOUR_MS;
  const isLong = to - from > 300 * 24 * HOUR_MS;
  const ticks = Array.from({ length: TICKS + 1 }, (_, n) => from + (n * (to - from)) / TICKS);
  return ticks.map((at, n) => {
    const instant = new Date(at);
    const day = isLong ? localDate(instant) : localDate(instant).slice(5);
    return (
      <g key={at} className={styles['tick']}>
        <line x1={x(at)} x2={x(at)} y1={PAIN.top} y2={foot} />
        <text x={x(at)} y={foot + 16} textAnchor={n === 0 ? 'start' : n === TICKS ? 'end' : 'middle'}>
          {isShort ? `${day} ${localTime(instant)}` : day}
        </text>
      </g>
    );
  });
}

const painY = (pain: number) => PAIN.top + PAIN.height * (1 - pain / 10);

function Pain({ scores, reported, x }: Pick<Drawn, 'scores' | 'reported'> & { readonly x: Place }) {
  const { t } = useWords();
  const points = scores.map((score) => ({ score, at: Date.parse(score.at) }));
  const path = points
    .map(({ at, score }, n) => {
      const before = points[n - 1];
      return `${before && at - before.at <= JOINED_MS ? 'L' : 'M'}${x(at).toFixed(1)},${painY(score.pain).toFixed(1)}`;
    })
    .join('');
  return (
    <g>
      <text x={8} y={PAIN.top + 10}>
        {t('axis.pain')}
      </text>
      {[0, 3, 7, 10].map((pain) => (
        <g key={pain} className={pain === 3 ? styles['goal'] : styles['tick']}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={painY(pain)} y2={painY(pain)} />
          <text x={LEFT - 6} y={painY(pain) + 4} textAnchor="end">
            {pain}
          </text>
        </g>
      ))}
      <path className={styles['pain']} d={path} />
      {points.map(({ score, at }) => (
        <circle key={score.scoreKey} className={styles['score']} cx={x(at)} cy={painY(score.pain)} r={4}>
          <title>{`${localMoment(score.at)} ${score.pain} · ${t(`ward.during.${score.during}`)}`}</title>
        </circle>
      ))}
      {reported.map(({ answerKey, at, pain }) => (
        <circle key={answerKey} className={styles['reported']} cx={x(Date.parse(at))} cy={painY(pain)} r={4}>
          <title>{`${localMoment(at)} ${pain} · ${t('axis.reported')}`}</title>
        </circle>
      ))}
    </g>
  );
}

function Doses({ steps, x }: { readonly steps: readonly DoseStep[]; readonly x: Place }) {
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
