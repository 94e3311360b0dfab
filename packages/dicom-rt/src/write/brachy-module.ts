import type { BrachySetup, Plan } from '../plan.ts';
import type { DataSet } from './attributes.ts';
import { required, type WrittenAt } from './common-modules.ts';

/** What the standard asks of afterloading and a {@link Plan} does not carry. */
export interface BrachyOptions {
  readonly machine: string;
  /** Distance of the source's possible stops along a channel. */
  readonly stepSizeMm: number;
  readonly source: {
    readonly type: 'POINT' | 'LINE' | 'CYLINDER' | 'SPHERE';
    readonly halfLifeDays: number;
    /** Reference air kerma rate in air [uGy/h at 1 m] at `referenceInstant`. */
    readonly airKermaRate: number;
    readonly referenceInstant: WrittenAt;
  };
}

/** The one source of the plan, where the plan does not number it. */
const SOURCE_NUMBER = 1;
const SECONDS_PER_HOUR = 3600;

/**
 * The attributes of RT Brachy Application Setups for one source that stops at each dwell position. The total reference air kerma is that
 * of the planned times at the source's reference strength.
 *
 * @throws DomainError if the plan lacks technique, treatment type, isotope, a channel's time or a dwell's place in its channel
 * @see PS3.3 C.8.8.15 RT Brachy Application Setups Module
 */
export function brachyModule(plan: Plan, { machine, stepSizeMm, source }: BrachyOptions): DataSet {
  const { header } = plan;
  const brachy = required(plan.brachy, 'ApplicationSetupSequence', header);
  const numbers = brachy.setups.flatMap(({ channels }) => channels.map((channel) => channel.sourceNumber));
  return {
    BrachyTreatmentTechnique: required(brachy.technique, 'BrachyTreatmentTechnique', header),
    BrachyTreatmentType: required(brachy.treatmentType, 'BrachyTreatmentType', header),
    TreatmentMachineSequence: [{ TreatmentMachineName: machine }],
    SourceSequence: [
      {
        SourceNumber: numbers.find((number) => number !== undefined) ?? SOURCE_NUMBER,
        SourceType: source.type,
        SourceIsotopeName: required(brachy.sourceIsotope, 'SourceSequence[1] SourceIsotopeName', header),
        SourceIsotopeHalfLife: source.halfLifeDays,
        ReferenceAirKermaRate: source.airKermaRate,
        SourceStrengthReferenceDate: source.referenceInstant.date,
        SourceStrengthReferenceTime: source.referenceInstant.time,
      },
    ],
    ApplicationSetupSequence: brachy.setups.map((setup) => ({
      ApplicationSetupType: setup.type,
      ApplicationSetupNumber: setup.number,
      TotalReferenceAirKerma: (totalSeconds(setup) * source.airKermaRate) / SECONDS_PER_HOUR,
      ChannelSequence: setup.channels.map((channel) => ({
        ...channelItem(plan, setup, channel),
        SourceApplicatorStepSize: stepSizeMm,
      })),
    })),
  };
}

type Channel = BrachySetup['channels'][number];

function totalSeconds({ channels }: BrachySetup): number {
  return channels.reduce((sum, channel) => sum + (channel.totalTimeSeconds ?? 0), 0);
}

function channelItem(plan: Plan, setup: BrachySetup, channel: Channel): DataSet {
  const place = `ApplicationSetupSequence (ApplicationSetupNumber ${setup.number}) ChannelSequence (ChannelNumber ${channel.number})`;
  return {
    ChannelNumber: channel.number,
    ChannelLength: '',
    ChannelTotalTime: required(channel.totalTimeSeconds, `${place} ChannelTotalTime`, plan.header),
    SourceMovementType: 'STEPWISE',
    TransferTubeNumber: '',
    ReferencedSourceNumber: channel.sourceNumber ?? SOURCE_NUMBER,
    NumberOfControlPoints: channel.dwells.length,
    FinalCumulativeTimeWeight: channel.dwells.at(-1)?.cumulativeTimeWeight,
    BrachyControlPointSequence: channel.dwells.map((dwell, index) => ({
      ControlPointIndex: index,
      ControlPointRelativePosition: required(
        dwell.relativePositionMm,
        `${place} BrachyControlPointSequence[${index + 1}] ControlPointRelativePosition`,
        plan.header,
      ),
      ControlPoint3DPosition: dwell.positionMm,
      CumulativeTimeWeight: dwell.cumulativeTimeWeight ?? '',
    })),
  };
}
