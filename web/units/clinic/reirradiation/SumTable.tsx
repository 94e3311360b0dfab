import type {
  ByVoxel,
  Range,
  SummedStructure,
  SumResult,
} from '../../../../server/units/clinic/reirradiation/contract.ts';
import { formatQuantity, MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import styles from './Reirradiation.module.css';

const FIGURES = ['d0_03ccGy', 'd2Gy', 'meanGy', 'maxGy'] as const;
type Estimate = SummedStructure['byPlan'][number]['maxGy'];

/** Structure by structure and figure by figure: each plan, the bounds of their sum, and the sum by voxel. */
export function SumTable(props: { readonly result: SumResult; readonly planName: (caseKey: string) => string }) {
  const { t } = useWords();
  const { result, planName } = props;
  const counted = result.plans.filter(({ reason }) => reason === null);
  return (
    <div className={styles['table']}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles['figure']}>
              {t('reirradiation.col.structure')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('reirradiation.col.figure')}
            </th>
            {counted.map(({ caseKey }) => (
              <th key={caseKey} scope="col">
                {planName(caseKey)}
              </th>
            ))}
            <th scope="col">{t('reirradiation.col.range')}</th>
            <th scope="col">{t('reirradiation.col.voxel')}</th>
          </tr>
        </thead>
        {result.structures.map((structure) => (
          <StructureRows
            key={structure.name}
            structure={structure}
            caseKeys={counted.map(({ caseKey }) => caseKey)}
            planName={planName}
          />
        ))}
      </table>
    </div>
  );
}

function StructureRows(props: {
  readonly structure: SummedStructure;
  readonly caseKeys: readonly string[];
  readonly planName: (caseKey: string) => string;
}) {
  const { t } = useWords();
  const { structure, caseKeys, planName } = props;
  const { name, alphaBetaGy, source, byPlan, ranges, voxel } = structure;
  const ofPlans = byPlan.flatMap(({ caseKey, notices }) =>
    notices.map(({ code, values }) => `${planName(caseKey)}: ${t(code, values)}`),
  );
  const why = [...new Set([...ofPlans, ...(voxel?.notices ?? []).map(({ code, values }) => t(code, values))])];
  return (
    <tbody data-structure={name}>
      {FIGURES.map((figure, index) => (
        <tr key={figure}>
          {index === 0 && (
            <td className={styles['who']} rowSpan={FIGURES.length + (voxel?.levelGy == null ? 0 : 1)}>
              <strong>{name}</strong>, {alphaBetaGy}
              <small>{source}</small>
              {why.map((words) => (
                <small key={words}>{words}</small>
              ))}
            </td>
          )}
          <td className={styles['figure']}>{t(`reirradiation.figure.${figure}`)}</td>
          {caseKeys.map((caseKey) => (
            <td key={caseKey}>{written(byPlan.find((plan) => plan.caseKey === caseKey)?.[figure] ?? null)}</td>
          ))}
          <td>
            <RangeWords range={ranges[figure]} />
          </td>
          <td>{voxel ? <VoxelWords told={voxel[figure]} /> : MISSING}</td>
        </tr>
      ))}
      {voxel && voxel.levelGy !== null && (
        <tr>
          <td className={styles['figure']}>{t('reirradiation.figure.atLevelCc', { level: voxel.levelGy })}</td>
          <td colSpan={caseKeys.length + 1}>{MISSING}</td>
          <td>
            <VoxelWords told={voxel.atLevelCc} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function RangeWords({ range }: { readonly range: Range }) {
  const { t } = useWords();
  if (!range) return MISSING;
  const from = formatQuantity(range.fromGy, 'Gy');
  if (range.toGy === null) return t('reirradiation.range.open', { from });
  return t('reirradiation.range', { from, to: formatQuantity(range.toGy, 'Gy') });
}

function VoxelWords({ told: { figure, low, high } }: { readonly told: ByVoxel }) {
  const { t } = useWords();
  return (
    <>
      {written(figure)}
      {low !== null && high !== null && (
        <small>{t('reirradiation.range', { from: formatQuantity(low, 'Gy'), to: formatQuantity(high, 'Gy') })}</small>
      )}
    </>
  );
}

/** The figure ± all that is not known of it. */
function written(figure: Estimate): string {
  if (!figure) return MISSING;
  return `${formatQuantity(figure.value, 'Gy')} ± ${formatQuantity(figure.error + figure.endCapEffect, 'Gy')}`;
}
