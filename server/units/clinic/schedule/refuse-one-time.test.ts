import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { refuseOneTime } from './refuse-one-time.ts';

const phase = (
  fractionsPerDay: number,
  doseGy: number,
  fractions: number,
): StructuredPrescription['phases'][number] => ({
  ...{
    name: 'x',
    fractions,
    fractionsPerDay,
    fractionsPerWeek: 5 * fractionsPerDay,
    modality: 'photon',
    technique: null,
  },
  ...{ energiesMv: [], imaging: 'none', imagingFrequency: null, bolus: false, doses: [{ target: 'PTV', doseGy }] },
});
const [TWICE, ONCE] = [phase(2, 45, 30), phase(1, 60, 30)]; // 1.5 Gy twice a day, 2 Gy once
const ASKED = { secondTime: null, compensationKey: null, fractionGy: 1.5 };

test.each([
  ['twice a day, and one time of day', ASKED, [TWICE], true],
  ['twice a day in the phase with this dose', ASKED, [TWICE, ONCE], true],
  ['once a day in the phase with this dose', { ...ASKED, fractionGy: 2 }, [TWICE, ONCE], false],
  ['another dose than any phase has, all twice a day', { ...ASKED, fractionGy: 1.2 }, [TWICE], true],
  ['another dose than any phase has, one of them once a day', { ...ASKED, fractionGy: 1.2 }, [TWICE, ONCE], false],
  ['both times', { ...ASKED, secondTime: '15:00' }, [TWICE], false],
  ['a compensation', { ...ASKED, compensationKey: '1' }, [TWICE], false],
  ['no signed prescription', ASKED, [], false],
] as const)('%s: refused %s', (_, asked, phases, isRefused) => {
  const tried = () => refuseOneTime(asked, [...phases]);
  if (isRefused) expect(tried).toThrow(DomainError);
  else expect(tried).not.toThrow();
});
