import { Select } from 'antd';
import { useState } from 'react';
import type { PatientQaList, QaStream } from '../../../../server/units/physics/patient-qa/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Field } from '../../../platform/parts/Field.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { chartLayout } from './chart-layout.ts';
import styles from './PatientQa.module.css';
import { criteriaText, percentText } from './qa-words.ts';

const WIDTH = 860;
const HEIGHT = 240;

/** Pass rates of one machine, technique and set of criteria over time, with local limits beside the universal ones. */
export function QaChart({ list }: { readonly list: PatientQaList }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(0);
  const { streams, universal } = list;
  const stream = streams[chosen] ?? streams[0];
  return (
    <section className={sheet['card']} aria-labelledby="qa-chart">
      <header>
        <h2 id="qa-chart">{t('patient-qa.chart')}</h2>
      </header>
      {!stream && <p className={sheet['empty']}>{t('patient-qa.chart.none')}</p>}
      {stream && (
        <div className={sheet['body']}>
          <Field label={t('patient-qa.stream')}>
            {(control) => (
              <Select
                {...control}
                value={streams.indexOf(stream)}
                options={streams.map((each, value) => ({ value, label: streamText(each, t) }))}
                onChange={setChosen}
              />
            )}
          </Field>
          <Chart stream={stream} universal={universal} />
          <Limits stream={stream} universal={universal} />
        </div>
      )}
    </section>
  );
}

function streamText({ machine, technique, criteria, points }: QaStream, t: ReturnType<typeof useWords>['t']): string {
  return t('patient-qa.stream.text', { machine, technique, criteria: criteriaText(criteria, t), count: points.length });
}

interface ChartProps {
  readonly stream: QaStream;
  readonly universal: PatientQaList['universal'];
}

function Chart({ stream, universal }: ChartProps) {
  const { t } = useWords();
  const { dots, lines, ticks } = chartLayout(stream, { width: WIDTH, height: HEIGHT, universal });
  const said = dots.map(({ measuredOn, share }) => `${measuredOn} ${percentText(share)} %`).join(', ');
  return (
    <div className={styles['scroll']}>
      <svg
        className={styles['chart']}
        viewBox={`-46 -14 ${WIDTH + 190} ${HEIGHT + 40}`}
        role="img"
        aria-label={`${t('patient-qa.chart')}: ${said}`}
      >
        {ticks.map(({ percent, y }) => (
          <g key={percent}>
            <line x1="0" x2={WIDTH} y1={y} y2={y} className={styles['grid']} />
            <text x="-8" y={y + 4} textAnchor="end">
              {percent}
            </text>
          </g>
        ))}
        {lines.map(({ key, y, share }, n) => (
          <g key={key} data-line={key}>
            <line x1="0" x2={WIDTH} y1={y} y2={y} />
            <text x={WIDTH + 8} y={apart(lines, n) + 4}>
              {t(`patient-qa.line.${key}`)} {percentText(share)}
            </text>
          </g>
        ))}
        {dots.map(({ qaKey, x, y, isExcluded, measuredOn, share }) =>
          isExcluded ? (
            <path key={qaKey} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} className={styles['excluded']}>
              <title>{`${measuredOn} ${percentText(share)} %`}</title>
            </path>
          ) : (
            <circle key={qaKey} cx={x} cy={y} r="4">
              <title>{`${measuredOn} ${percentText(share)} %`}</title>
            </circle>
          ),
        )}
        <text x="0" y={HEIGHT + 20}>
          {stream.points[0]?.measuredOn}
        </text>
        <text x={WIDTH} y={HEIGHT + 20} textAnchor="end">
          {stream.points.length > 1 ? stream.points.at(-1)?.measuredOn : ''}
        </text>
      </svg>
    </div>
  );
}

/** Labels of levels that lie close are moved apart, in their order from above. */
function apart(lines: ReturnType<typeof chartLayout>['lines'], n: number): number {
  const order = lines.map((line, index) => ({ ...line, index })).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, index } of order) {
    last = Math.max(y, last + 14);
    if (index === n) return last;
  }
  return last;
}

function Limits({ stream, universal }: ChartProps) {
  const { t } = useWords();
  const { results, needed, local } = stream;
  return (
    <>
      <p>
        {local
          ? t('patient-qa.limits.local', {
              ...{ results, from: local.from, until: local.until, mean: percentText(local.mean) },
              ...{ lower: percentText(local.tolerance.lower), upper: percentText(local.tolerance.upper) },
              action: percentText(local.action),
            })
          : t('patient-qa.limits.few', { results, needed })}
      </p>
      <p title={universal.source}>
        {t('patient-qa.limits.universal', {
          ...{ name: universal.name, tolerance: 100 * universal.tolerance, action: 100 * universal.action },
        })}
      </p>
      <p>
        <small>{t('patient-qa.limits.method')}</small>
      </p>
    </>
  );
}
