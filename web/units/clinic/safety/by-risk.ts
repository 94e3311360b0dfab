import type { FailureModeRow } from '../../../../server/units/clinic/safety/contract.ts';

/** What was seen comes first, the greatest risk before; then what nobody has seen; of what nothing is known S × D orders. */
export function byRisk(rows: readonly FailureModeRow[]): readonly FailureModeRow[] {
  const weight = ({ occurrence, riskPriority, content }: FailureModeRow) => [
    { seen: 2, 'at most': 1, no: 0 }[occurrence.known],
    riskPriority ?? content.severity * content.detectability,
  ];
  return [...rows].sort((a, b) => {
    const [one, two] = [weight(a), weight(b)];
    return (two[0] ?? 0) - (one[0] ?? 0) || (two[1] ?? 0) - (one[1] ?? 0);
  });
}
