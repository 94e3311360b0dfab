import { secondsText, significant } from './figure-text.ts';
import type { MachineLimits } from './machine.ts';
import type { WorkResult } from './measure-work.ts';
import type { Table } from './table.ts';

/** How far each kernel is from what this machine could do at best, had it nothing but the least work to do. */
export function limitTable(results: readonly WorkResult[], machine: MachineLimits): Table {
  return {
    title: "Distance from the machine's limit",
    note:
      `A copy moves ${significant(machine.copyBytesPerSecond / 1e9, 3)} GB/s here (read + written), a multiply loop does ` +
      `${significant(machine.multiplyAddsPerSecond / 1e9, 3)} G multiply-adds/s, one thread, in Node. ` +
      'Least: the input read once and the result written once, and the multiply-adds that any program must do. The limit is the slower of the two.',
    headings: [
      { heading: 'work' },
      { heading: 'least bytes', align: 'right' },
      { heading: 'copied in', align: 'right' },
      { heading: 'least multiply-adds', align: 'right' },
      { heading: 'counted as' },
      { heading: 'looped in', align: 'right' },
      { heading: 'ours takes', align: 'right' },
      { heading: 'times the limit', align: 'right' },
    ],
    rows: results.flatMap(({ work, ours, least }) => {
      if (least === undefined || 'absent' in ours) return [];
      const copied = least.bytes / machine.copyBytesPerSecond;
      const looped = least.multiplyAdds / machine.multiplyAddsPerSecond;
      return [
        [
          `${work.name}, ${work.input}`,
          `${significant(least.bytes / 1e6, 3)} MB`,
          secondsText(copied),
          `${significant(least.multiplyAdds / 1e6, 3)} M`,
          least.countedAs,
          secondsText(looped),
          secondsText(ours.cpuSeconds),
          significant(ours.cpuSeconds / Math.max(copied, looped), 2),
        ],
      ];
    }),
  };
}
