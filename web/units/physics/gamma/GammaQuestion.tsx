import type { CaseScene, Vec3 } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from '../CasePage.module.css';
import type { DoseChoice } from '../dose-choices.ts';
import { GammaForm } from './GammaForm.tsx';
import { formatGammaAddress, type GammaAddress } from './gamma-url.ts';
import type { useAskedGamma } from './use-asked-gamma.ts';

/** What is to be compared, or why there is nothing yet. The same asked once more is computed once more. */
export function GammaQuestion({
  scene,
  choices,
  address,
  onAddress,
  asked,
}: {
  readonly scene: CaseScene;
  readonly choices: readonly DoseChoice[];
  readonly address: GammaAddress;
  readonly onAddress: (change: Partial<GammaAddress>) => void;
  readonly asked: ReturnType<typeof useAskedGamma>;
}) {
  const { t } = useWords();
  const { measured, fault, onFile, work, isLoading, cancel, again } = asked;
  const compute = (change: Partial<GammaAddress>) => {
    const written = (next: GammaAddress) => formatGammaAddress(new URLSearchParams(), next).toString();
    if (written({ ...address, ...change }) === written(address)) again();
    else onAddress(change);
  };
  return (
    <>
      {choices.length < 2 && !measured && (
        <div className={styles['empty']}>
          <Notice weight="note">{t(choices.length === 0 ? 'gamma.noDose' : 'gamma.onlyOne')}</Notice>
        </div>
      )}
      {choices.length > 0 && (
        <GammaForm
          choices={choices}
          address={address}
          measured={measured}
          fault={fault}
          onFile={onFile}
          isocentreMm={isocentreOf(scene)}
          busy={isLoading ? 'loading' : work.state === 'running' ? work.share : null}
          onCancel={cancel}
          onCompute={compute}
        />
      )}
    </>
  );
}

/** Of the first beam that treats. */
function isocentreOf({ plan }: CaseScene): Vec3 | null {
  return plan?.beams.find(({ deliveryType }) => deliveryType !== 'SETUP')?.isocenterMm ?? null;
}
