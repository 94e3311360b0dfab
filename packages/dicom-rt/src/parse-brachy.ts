import type { Dataset } from './dataset.ts';
import { present } from './header.ts';
import type { BrachySetup, Plan } from './plan.ts';
import { TAG } from './tags.ts';

/** The brachytherapy module of an RTPLAN; undefined where the plan has no application setups. */
export function brachyOf(dataset: Dataset): Plan['brachy'] {
  const setups = dataset.items(TAG.ApplicationSetupSequence);
  if (setups.length === 0) return undefined;
  return {
    ...present({
      technique: dataset.code(TAG.BrachyTreatmentTechnique),
      treatmentType: dataset.code(TAG.BrachyTreatmentType),
      sourceIsotope: dataset.item(TAG.SourceSequence)?.text(TAG.SourceIsotopeName),
    }),
    setups: setups.map(setupOf),
  };
}

function setupOf(item: Dataset, index: number): BrachySetup {
  return {
    number: item.integer(TAG.ApplicationSetupNumber) ?? index + 1,
    type: item.code(TAG.ApplicationSetupType) ?? 'UNKNOWN',
    channels: item.items(TAG.ChannelSequence).map(channelOf),
  };
}

function channelOf(item: Dataset, index: number): BrachySetup['channels'][number] {
  return {
    number: item.integer(TAG.ChannelNumber) ?? index + 1,
    ...present({
      sourceNumber: item.integer(TAG.ReferencedSourceNumber),
      totalTimeSeconds: item.decimal(TAG.ChannelTotalTime),
    }),
    dwells: item.items(TAG.BrachyControlPointSequence).map((point) =>
      present({
        positionMm: point.vec3(TAG.ControlPoint3DPosition),
        relativePositionMm: point.decimal(TAG.ControlPointRelativePosition),
        cumulativeTimeWeight: point.decimal(TAG.CumulativeTimeWeight),
      }),
    ),
  };
}
