import { judgedSeconds, ratioText, secondsText, significant, timingText } from './figure-text.ts';
import type { WorkResult } from './measure-work.ts';
import type { Table } from './table.ts';
import type { Work } from './work.ts';

/** Every work beside its peers: one row a peer, and one of ours alone where no peer does it. */
export function workTable(results: readonly WorkResult[], turns: number): Table {
  return {
    title: 'Ours beside the peers',
    note: `Median of ${turns} turns (ours, peer, ours, peer, …). CPU: seconds of all threads; wall: from start to end. Ratio: how many times faster ours is.`,
    headings: [
      { heading: 'work' },
      { heading: 'by' },
      { heading: 'peer' },
      { heading: 'peer takes', align: 'right' },
      { heading: 'ours takes', align: 'right' },
      { heading: 'ratio', align: 'right' },
      { heading: 'to reach', align: 'right' },
      { heading: 'reached' },
      { heading: 'answers (ours; peer)' },
    ],
    rows: results.flatMap(rowsOf),
  };
}

function rowsOf({ work, ours, peers }: WorkResult): string[][] {
  const name = `${work.name}, ${work.input}`;
  if ('absent' in ours)
    return [[name, work.judgedBy, '', '', '', '', toReachText(work), '–', `not measured: ${ours.absent}`]];
  const own = [timingText(ours, work), toReachText(work), reachedText({ work, ours, peers })] as const;
  if (peers.length === 0) return [[name, work.judgedBy, '–', '–', own[0], '–', own[1], own[2], ours.answer]];
  return peers.map(({ label, result }, row) => {
    const [first, by, reached] = row === 0 ? [name, work.judgedBy, own[2]] : ['', '', ''];
    const target = row === 0 ? own[1] : '';
    if ('absent' in result)
      return [first, by, label, '–', own[0], '–', target, reached, `${ours.answer}; not run: ${result.absent}`];
    const ratio = ratioText(judgedSeconds(result, work.judgedBy), judgedSeconds(ours, work.judgedBy));
    const answers = [ours.answer, result.answer].filter((answer) => answer !== '').join('; ');
    return [first, by, label, timingText(result, work), own[0], ratio, target, reached, answers];
  });
}

function toReachText({ toReach }: Work): string {
  const parts = [
    toReach?.seconds === undefined ? '' : `≤ ${secondsText(toReach.seconds)}`,
    toReach?.instancesPerSecond === undefined ? '' : `≥ ${toReach.instancesPerSecond}/s`,
    toReach?.timesFaster === undefined ? '' : `≥ ${significant(toReach.timesFaster, 2)} ×`,
  ].filter((part) => part !== '');
  return parts.join(', ') || '–';
}

/** Met or not; `?` where a peer that it is held against did not run. */
function reachedText({ work, ours, peers }: WorkResult): string {
  const { toReach, judgedBy, instances = 1 } = work;
  if (toReach === undefined || 'absent' in ours) return '–';
  const seconds = judgedSeconds(ours, judgedBy);
  const { seconds: most = Number.POSITIVE_INFINITY, instancesPerSecond = 0, timesFaster } = toReach;
  if (seconds > most || instances / seconds < instancesPerSecond) return 'no';
  if (timesFaster === undefined) return 'yes';
  const theirs = peers.flatMap(({ result }) => ('absent' in result ? [] : [judgedSeconds(result, judgedBy)]));
  if (theirs.length === 0) return '?';
  return Math.min(...theirs) / seconds >= timesFaster ? 'yes' : 'no';
}
