import { Button } from 'antd';
import { useState } from 'react';
import type {
  CaseScene,
  NameMatch,
  PlanEvaluation,
  SceneStructure,
  StructureResult,
} from '../../../../server/units/physics/contract.ts';
import { formatEstimate, formatFraction, MISSING } from '../../../platform/format/quantity.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type Store, soloStructure, toggleStructure, useStore, type ViewerState } from '../../imaging/viewer/index.ts';
import { objectSha256 } from '../object-sha256.ts';
import { useStandardNames } from '../queries.ts';
import { NameCell } from './NameCell.tsx';
import styles from './Tables.module.css';

/** The structures with eye and solo, volume and dose, and how each name was understood. */
export function StructureTable({
  scene,
  evaluation,
  store,
  onLook,
}: {
  readonly scene: CaseScene;
  readonly evaluation: PlanEvaluation | null;
  readonly store: Store<ViewerState>;
  /** Moves the crosshair into the structure. */
  readonly onLook: (roiNumber: number) => void;
}) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const contours = useStore(store, (state) => state.contours);
  const isMeasured = scene.doses.length > 0; // the columns stand while their figures are still computed
  const results = new Map(evaluation?.structures.map((result) => [result.roiNumber, result]));
  const structureSetSha256 = objectSha256(evaluation, 'RTSTRUCT');
  const names = new Map<number, NameMatch>(evaluation?.names.map((match) => [match.roiNumber, match]));
  const isVolume = ({ roiNumber }: SceneStructure) => Boolean(results.get(roiNumber)?.volumeCc);
  const typed = search.trim().toLowerCase();
  const shown = scene.structures
    .filter(
      ({ name, roiNumber }) =>
        name.toLowerCase().includes(typed) || names.get(roiNumber)?.standardName?.toLowerCase().includes(typed),
    )
    // points and reference marks, which have no volume, stand below
    .toSorted((a, b) => Number(isVolume(b)) - Number(isVolume(a)));
  const isShown = (roiNumber: number) =>
    contours.solo === null ? !contours.hidden.has(roiNumber) : contours.solo === roiNumber;
  const showAll = (visible: boolean) =>
    store.set((state) => ({
      ...state,
      contours: {
        shown: true,
        solo: null,
        hidden: new Set(visible ? [] : scene.structures.map(({ roiNumber }) => roiNumber)),
      },
    }));
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['tools']}>
              <Button type="text" size="small" onClick={() => showAll(true)}>
                {t('physics.structures.all')}
              </Button>
              <Button type="text" size="small" onClick={() => showAll(false)}>
                {t('physics.structures.none')}
              </Button>
            </th>
            <th>
              <input
                type="search"
                className={styles['search']}
                value={search}
                placeholder={t('physics.structures.search')}
                aria-label={t('physics.structures.search')}
                onChange={(event) => setSearch(event.target.value)}
              />
            </th>
            {isMeasured ? (
              <DoseHeadings />
            ) : (
              <th className={styles['number']}>{t('physics.structures.contourCount')}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ roiNumber, name, colour, contourCount }) => {
            const result = results.get(roiNumber);
            const match = names.get(roiNumber);
            return (
              <tr key={roiNumber} data-hidden={!isShown(roiNumber)}>
                <td className={styles['tools']}>
                  <button
                    type="button"
                    aria-pressed={isShown(roiNumber)}
                    aria-label={t('physics.structures.show', { name })}
                    title={t('physics.structures.show', { name })}
                    onClick={() => store.set((state) => toggleStructure(state, roiNumber))}
                  >
                    <i style={{ background: isShown(roiNumber) ? colour : 'transparent', borderColor: colour }} />
                  </button>
                  <button
                    type="button"
                    aria-pressed={contours.solo === roiNumber}
                    className={styles['solo']}
                    onClick={() => store.set((state) => soloStructure(state, roiNumber))}
                  >
                    {t('physics.structures.solo')}
                  </button>
                </td>
                <td>
                  <button type="button" className={styles['link']} title={name} onClick={() => onLook(roiNumber)}>
                    {name}
                  </button>
                </td>
                {isMeasured ? (
                  <DoseCells structureSetSha256={structureSetSha256} result={result} match={match} />
                ) : (
                  <td className={styles['number']}>{contourCount}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function DoseHeadings() {
  const { t } = useWords();
  return (
    <>
      <th>{t('physics.goals.standardName')}</th>
      <th className={styles['number']}>{t('physics.structures.volume')}</th>
      <th className={styles['number']}>Dmin (Gy)</th>
      <th className={styles['number']}>{t('physics.structures.mean')}</th>
      <th className={styles['number']}>D0.03cc (Gy)</th>
      <th className={styles['number']}>D95% (Gy)</th>
      <th className={styles['number']}>{t('physics.structures.outside')}</th>
    </>
  );
}

/** Figures of a structure, each with its error; how far the dose grid misses it is said beside them. */
function DoseCells({
  result,
  match,
  structureSetSha256,
}: {
  readonly result: StructureResult | undefined;
  readonly match: NameMatch | undefined;
  readonly structureSetSha256: string | null;
}) {
  const { t } = useWords();
  const standardNames = useStandardNames().data ?? [];
  return (
    <>
      <td>
        {match ? (
          <NameCell match={match} standardNames={standardNames} structureSetSha256={structureSetSha256} />
        ) : (
          MISSING
        )}
      </td>
      <td className={styles['number']}>{formatEstimate(result?.volumeCc, 'cc')}</td>
      <td className={styles['number']}>{formatEstimate(result?.minGy, 'Gy')}</td>
      <td className={styles['number']}>{formatEstimate(result?.meanGy, 'Gy')}</td>
      <td className={styles['number']}>{formatEstimate(result?.d0_03ccGy, 'Gy')}</td>
      <td className={styles['number']}>{formatEstimate(result?.d95Gy, 'Gy')}</td>
      <td className={styles['number']} data-warn={(result?.outsideDoseGridFraction ?? 0) > 0.001}>
        {formatFraction(result?.outsideDoseGridFraction)}
        {(result?.notices.length ?? 0) > 0 && (
          <span title={result?.notices.map(({ code, values }) => t(code, values)).join('\n')}>
            <Icon name="info" size={12} />
          </span>
        )}
      </td>
    </>
  );
}
