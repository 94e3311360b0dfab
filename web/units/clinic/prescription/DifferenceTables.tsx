import { Link } from 'react-router';
import type {
  DifferenceFigures,
  DoseDifferenceOfPlans,
} from '../../../../server/units/physics/dose-difference/contract.ts';
import { formatEstimate, formatFraction, formatQuantity } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { differencePage } from './difference-page.ts';

type Told = NonNullable<DoseDifferenceOfPlans['told']>;
type Viewer = DoseDifferenceOfPlans['viewer'];

/** The difference of two doses: as a whole and by structure, the volumes that differ, and how it was worked out. */
export function DifferenceTables({ told, viewer }: { readonly told: Told; readonly viewer: Viewer }) {
  const { t } = useWords();
  const { whole, structures, levels, prescribedGy } = told;
  const rows = [
    { key: 'whole', name: t('plan.dose-difference.whole'), figures: whole, why: null },
    ...structures.map(({ roiNumber, name, isTarget, figures, why }) => ({
      ...{ key: String(roiNumber), figures, why },
      name: isTarget ? t('plan.dose-difference.target', { name }) : name,
    })),
  ];
  return (
    <>
      <PlainTable
        label={t('plan.dose-difference')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'of', header: t('plan.change.thing'), cell: ({ name }) => name },
          {
            key: 'highest',
            header: t('plan.dose-difference.highest'),
            cell: ({ figures, why }) =>
              figures ? <At at={figures.highest} viewer={viewer} /> : why && t(why.code, why.values),
          },
          {
            key: 'lowest',
            header: t('plan.dose-difference.lowest'),
            cell: ({ figures }) => figures && <At at={figures.lowest} viewer={viewer} />,
          },
          {
            key: 'mean',
            header: t('plan.dose-difference.mean'),
            cell: ({ figures }) => figures && signed(figures.meanGy, figures.meanErrorGy),
          },
          { key: 'points', header: t('plan.dose-difference.points'), cell: ({ figures }) => figures?.points ?? '–' },
        ]}
      />
      <PlainTable
        label={t('plan.dose-difference.levels')}
        rows={levels}
        keyOf={({ percent }) => String(percent)}
        columns={[
          {
            key: 'percent',
            header: t('plan.dose-difference.level', { gy: formatQuantity(prescribedGy, 'Gy') }),
            cell: ({ percent }) => percent,
          },
          { key: 'gy', header: t('plan.dose-difference.level.gy'), cell: ({ gy }) => formatQuantity(gy, 'Gy') },
          {
            key: 'higher',
            header: t('plan.dose-difference.higher'),
            cell: ({ higherCc, errorCc }) => formatEstimate({ value: higherCc, error: errorCc }, 'cc'),
          },
          {
            key: 'lower',
            header: t('plan.dose-difference.lower'),
            cell: ({ lowerCc, errorCc }) => formatEstimate({ value: lowerCc, error: errorCc }, 'cc'),
          },
        ]}
      />
      <p className={sheet['body']}>
        <small>
          {t('plan.dose-difference.method', {
            spacing: told.grid.spacingMm.map((mm) => formatQuantity(mm, 'mm')).join(' × '),
            interpolation: t(told.isSameGrid ? 'plan.dose-difference.same-grid' : 'plan.dose-difference.interpolated'),
            outside: formatFraction(told.outsideFraction),
          })}
        </small>
      </p>
    </>
  );
}

function At({
  at: { gy, errorGy, atMm },
  viewer,
}: {
  readonly at: DifferenceFigures['highest'];
  readonly viewer: Viewer;
}) {
  const { t } = useWords();
  const [x, y, z] = atMm.map((mm) => formatQuantity(mm, 'mm'));
  const place = t('plan.dose-difference.at', { x: x ?? '', y: y ?? '', z: z ?? '' });
  return (
    <span>
      {signed(gy, errorGy)} <small>{viewer ? <Link to={differencePage(viewer, atMm)}>{place}</Link> : place}</small>
    </span>
  );
}

/** Which way it differs is told by its sign, also upwards. */
function signed(gy: number, error: number): string {
  const figure = formatEstimate({ value: gy, error }, 'Gy');
  const isNothing = formatQuantity(gy, 'Gy') === formatQuantity(0, 'Gy');
  return gy > 0 && !isNothing ? `+${figure}` : figure;
}
