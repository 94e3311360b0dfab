import { Button } from 'antd';
import type { CaseScene } from '../../../../server/units/physics/contract.ts';
import { csvFile } from '../../../platform/format/csv.ts';
import { saveFile } from '../../../platform/format/save-file.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { gammaMapAddress } from '../api.ts';
import type { DoseChoice } from '../dose-choices.ts';
import { KeepQa } from '../patient-qa/KeepQa.tsx';
import { gammaRecords } from './gamma-records.ts';
import type { GammaAddress } from './gamma-url.ts';
import type { useAskedGamma } from './use-asked-gamma.ts';

/** The result to take along: as a spreadsheet, and of two doses the map as RTDOSE. */
export function GammaExports({
  scene,
  choices,
  address: { referenceKey, evaluatedKey, criteria, comparison, centreMm },
  asked: { measured, outcome, planeOutcome },
}: {
  readonly scene: CaseScene;
  readonly choices: readonly DoseChoice[];
  readonly address: GammaAddress;
  readonly asked: ReturnType<typeof useAskedGamma>;
}) {
  const { t } = useWords();
  const icon = <Icon name="download" size={14} />;
  const made = outcome ?? (planeOutcome && { ...planeOutcome, structures: [] });
  const nameOf = (key: string | null) => choices.find(({ doseKey }) => doseKey === key)?.label ?? key ?? '';
  const structureOf = (roiNumber: number) =>
    scene.structures.find((structure) => structure.roiNumber === roiNumber)?.name ?? String(roiNumber);
  const reference = measured ? [measured.name, measured.plane?.array].filter(Boolean).join(', ') : nameOf(referenceKey);
  const isCompared = planeOutcome !== null || measured?.plane === null;
  const told = { t, reference, evaluated: nameOf(evaluatedKey), nameOf: structureOf };
  return (
    <>
      {made && (
        <Button icon={icon} onClick={() => saveFile(csvFile(gammaRecords(made, told)), 'gamma.csv')}>
          {t('gamma.csv')}
        </Button>
      )}
      {isCompared && measured && scene.plan && evaluatedKey && criteria && comparison && centreMm && (
        <KeepQa
          compared={{
            ...{ caseKey: scene.caseKey, doseKey: evaluatedKey, criteria: { ...criteria, comparison } },
            ...{ centreMm: [...centreMm], file: measured, array: measured.plane?.array ?? '' },
            measuredAt: measured.plane?.measuredAt ?? null,
          }}
        />
      )}
      {outcome && referenceKey && evaluatedKey && criteria && (
        <Button icon={icon} href={gammaMapAddress(referenceKey, { ...criteria, evaluated: evaluatedKey })}>
          {t('gamma.map')}
        </Button>
      )}
    </>
  );
}
