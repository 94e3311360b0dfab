import { useMemo } from 'react';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from '../CasePage.module.css';
import { CaseTool } from '../CaseTool.tsx';
import { useAddress } from '../use-address.ts';
import { ComparisonAnswer } from './ComparisonAnswer.tsx';
import { ComparisonDetails } from './ComparisonDetails.tsx';
import { ComparisonForm } from './ComparisonForm.tsx';
import { ConsensusPanel } from './ConsensusPanel.tsx';
import { formatComparisonAddress, parseComparisonAddress } from './comparison-url.ts';
import { consensusStructure } from './outlined-structure.ts';
import { useComparison } from './use-comparison.ts';
import { useComparisonViewer } from './use-comparison-viewer.ts';
import { useConsensus } from './use-consensus.ts';
import { useSides } from './use-sides.ts';

const DRAWS = { dose: false, gamma: false, beams: false } as const;

/** Two outlines over the images, and what their comparison comes to. */
export function ComparisonWorkspace({ scene }: { readonly scene: CaseScene }) {
  const [address, onAddress] = useAddress(parseComparisonAddress, formatComparisonAddress);
  const { sets, contours, a, b, drawn: sides, failure, retry } = useSides(scene, address, onAddress);
  const consensus = useConsensus(sets, address.consensus && a ? a.name : null);
  const agreed = consensus.work.state === 'done' ? consensus.work.outcome : null;
  const drawn = useMemo(() => (agreed ? [...sides, consensusStructure(agreed.contours)] : sides), [sides, agreed]);
  const { work, cancel, again } = useComparison(a, b, address.toleranceMm);
  const outcome = work.state === 'done' ? work.outcome : null;
  const viewer = useComparisonViewer(scene, { address, onAddress, structures: drawn, a });
  const isAxial = drawn.every(({ stack }) => stack.tilted.length === 0);
  const goToSlice = (zMm: number) =>
    viewer.store.set((state) => ({ ...state, crosshairMm: [state.crosshairMm[0], state.crosshairMm[1], zMm] }));
  const form = { sets, contours, address, onAddress, busy: work.state === 'running', onCancel: cancel, onAgain: again };
  const names = { a: a?.name ?? '', b: b?.name ?? '' };
  return (
    <CaseTool
      scene={scene}
      viewer={viewer}
      draws={{ ...DRAWS, structures: drawn.length > 0 }}
      choosesUnit={false}
      onAddress={onAddress}
      question={scene.structures.length > 0 ? <ComparisonForm {...form} /> : <NoStructures />}
      answer={<ComparisonAnswer work={work} failure={failure} onRetry={failure ? retry : again} />}
      details={
        <>
          {a && sets.length > 1 && (
            <ConsensusPanel
              shown={address.consensus}
              onShow={(shown) => onAddress({ consensus: shown })}
              {...consensus}
            />
          )}
          {outcome && <ComparisonDetails outcome={outcome} names={names} onSlice={isAxial ? goToSlice : null} />}
        </>
      }
    />
  );
}

function NoStructures() {
  const { t } = useWords();
  return (
    <div className={styles['empty']}>
      <Notice weight="note">{t('comparison.noStructures')}</Notice>
    </div>
  );
}
