interface Outlined {
  /** RTROIInterpretedType. */
  readonly interpretedType?: string | null | undefined;
  /** As its name was understood. */
  readonly standardName: string | null;
}

/**
 * The outline of the patient: what the export marks as EXTERNAL; where it marks none, the only structure whose name means that.
 * Undefined where there is none, and where several bear the name, for one of them would be a guess.
 */
export function externalAmong<Structure extends Outlined>(structures: readonly Structure[]): Structure | undefined {
  const marked = structures.find(({ interpretedType }) => interpretedType === 'EXTERNAL');
  if (marked) return marked;
  const [named, another] = structures.filter(({ standardName }) => standardName === 'External');
  return another ? undefined : named;
}
