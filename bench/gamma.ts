import { type DoseField, type GammaMap, gammaIndex, gammaStatistics } from '@isocenter/dosimetry';
import { refinedInPlane } from './grown-case.ts';
import { readDoseField } from './read-case.ts';
import { absentUnless, reference } from './shared.ts';
import type { Growth, LeastWork, Peer, PreparedWork, Work } from './work.ts';

const PAIR = {
  planned: reference('cases/EclipseEnt/rtdose.dcm'),
  dayTwo: reference('cases/EclipseEnt/rtdose_day2.dcm'),
};
const CRITERIA = [3, 2, 1] as const;
type Criterion = (typeof CRITERIA)[number];

export const gammaWorks: readonly Work[] = CRITERIA.map((n) => ({
  group: 'gamma',
  name: `gamma map ${n} %/${n} mm`,
  input: 'day-2 pair, 88,130 points, near-exact',
  judgedBy: 'cpu',
  toReach: { seconds: 0.4 },
  prepare: async () => {
    const absent = absentUnless(PAIR.planned, PAIR.dayTwo);
    if (absent) return absent;
    const doses = [await readDoseField(PAIR.planned), await readDoseField(PAIR.dayTwo)] as const;
    return { ...gammaOf(doses, n), peers: peersAt(n), least: leastWork(doses) };
  },
}));

/** pymedphys gives the map; its faster setting and plastimatch give what they can of it. */
function peersAt(n: Criterion): readonly Peer[] {
  const args = [PAIR.planned, PAIR.dayTwo, '--percent', String(n), '--mm', String(n), '--runs', '1'];
  const pymedphys = (mode: string): Peer => ({
    label: `pymedphys, ${mode === 'map' ? 'map' : 'pass rate only'}`,
    script: 'gamma_pymedphys.py',
    args: [...args, '--mode', mode],
    pythonPath: 'pymedphys/lib',
    answer: answerOf,
  });
  const plastimatch: Peer = {
    label: 'plastimatch, --interp-search',
    script: 'gamma_plastimatch.py',
    args: [...args, '--mode', 'interp'],
    answer: answerOf,
  };
  return [plastimatch, pymedphys('pass'), pymedphys('map')];
}

const answerOf: NonNullable<Peer['answer']> = ({ results }) => {
  const rate = results?.['pass_rate_pct'];
  return typeof rate === 'number' ? `${rate.toFixed(2)} %` : '';
};

export const gammaGrowths: readonly Growth[] = CRITERIA.map((n) => ({
  group: 'gamma',
  name: `gamma map ${n} %/${n} mm`,
  along: 'dose voxels of both, and points',
  judgedBy: 'cpu',
  prepare: async (times) => {
    const absent = absentUnless(PAIR.planned, PAIR.dayTwo);
    if (absent) return absent;
    const grown = async (path: string): Promise<DoseField> => {
      const dose = await readDoseField(path);
      const { grid, values } = refinedInPlane(dose.grid, dose.doseGy, Math.sqrt(times));
      return { ...dose, grid, doseGy: values };
    };
    return gammaOf([await grown(PAIR.planned), await grown(PAIR.dayTwo)], n);
  },
}));

function gammaOf([planned, dayTwo]: readonly [DoseField, DoseField], n: Criterion): PreparedWork {
  let map: GammaMap | undefined;
  return {
    run: () => {
      map = gammaIndex(planned, dayTwo, {
        doseDifferencePercent: n,
        distanceToAgreementMm: n,
        lowDoseCutoffPercent: 10,
        normalisation: 'global',
        dose: 'absolute',
      });
    },
    answer: () => (map ? `${(100 * (gammaStatistics(map).passRate ?? 0)).toFixed(2)} %` : ''),
  };
}

/** Both doses read, the map written; at each point one trilinear dose with its gradient and one step downhill. */
function leastWork([planned, dayTwo]: readonly [DoseField, DoseField]): LeastWork {
  const highest = planned.doseGy.reduce((a, b) => (b > a ? b : a), 0);
  const points = planned.doseGy.reduce((count, gy) => (gy >= 0.1 * highest ? count + 1 : count), 0);
  return {
    bytes: 2 * planned.doseGy.byteLength + dayTwo.doseGy.byteLength,
    multiplyAdds: 40 * points,
    countedAs: '40 a point: dose, gradient, step',
  };
}
