import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { registerGamma } from './gamma.ts';
import { gammaOfFiles } from './gamma-of-files.ts';

vi.mock('./gamma-of-files.ts', () => ({ gammaOfFiles: vi.fn().mockResolvedValue(0) }));
afterEach(() => vi.clearAllMocks());

const CRITERIA = ['--dose-difference', '3', '--distance', '2', '--cutoff', '10'];
async function optionsOf(...words: string[]) {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerGamma(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} });
  await program.parseAsync(['gamma', 'plan.dcm', 'array.mcc', ...CRITERIA, ...words], { from: 'user' });
  return vi.mocked(gammaOfFiles).mock.calls[0]![2];
}

test.each([
  [['--register'], { register: 10 }],
  [['--register', '3', '--turn', '1.5', '--apply'], { register: 3, turn: 1.5, apply: true }],
  [['--register', '--report', 'a.pdf'], { register: 10, report: 'a.pdf' }],
  [['--plan', 'rp.dcm'], { plan: 'rp.dcm' }],
  [['--centre', '1,-2.5,30'], { centre: [1, -2.5, 30] }],
])('%j is understood', async (words, expected) => {
  expect(await optionsOf(...words)).toMatchObject({ doseDifference: 3, distance: 2, cutoff: 10, ...expected });
});

test.each([
  ['a range of 0', ['--register', '0']],
  ['a range that no search walks', ['--register', '500']],
  ['half a circle', ['--register', '--turn', '180']],
  ['a centre of two numbers', ['--centre', '1,2']],
  ['two ways to say where the array lay', ['--plan', 'rp.dcm', '--centre', '1,2,3']],
])('%s is not', async (_, words) => {
  await expect(optionsOf(...words)).rejects.toMatchObject({ exitCode: 1 });
  expect(gammaOfFiles).not.toHaveBeenCalled();
});
