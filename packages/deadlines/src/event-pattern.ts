type Scalar = string | number | boolean | null;

/**
 * What a value that the event set must be. `path`: the column, and the way into what it holds, `content.status`. A value that the event
 * did not set matches nothing, so a condition on `state` is met when it becomes so, not while it is.
 */
export type ValueCondition =
  | { readonly path: string; readonly is: Scalar }
  | { readonly path: string; readonly isOneOf: readonly Scalar[] }
  | { readonly path: string; readonly isNot: Scalar };

/** Events of the record that a rule follows, as data. */
export interface EventPattern {
  readonly unit: string;
  /** As the record calls it: `filled-form`. */
  readonly entity: string;
  /** `insert`, `update`, `delete`, or a verb of the unit's own: `sign`. */
  readonly actions: readonly string[];
  /** All must hold. */
  readonly where: readonly ValueCondition[];
}

/** What a pattern reads of an event. */
export interface HappenedEvent {
  readonly unit: string;
  readonly entity: string;
  readonly action: string;
  /** The values that the event set; null where it set none, or they were redacted. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

export function matchesEvent({ unit, entity, actions, where }: EventPattern, event: HappenedEvent): boolean {
  if (event.unit !== unit || event.entity !== entity || !actions.includes(event.action)) return false;
  return where.every((condition) => holds(condition, valueAt(event.after, condition.path)));
}

/** The value at a path, undefined where there is none. */
export function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    const isHeld = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isHeld ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  }, values);
}

function holds(condition: ValueCondition, value: unknown): boolean {
  if (value === undefined) return false;
  if ('is' in condition) return value === condition.is;
  if ('isOneOf' in condition) return condition.isOneOf.some((each) => each === value);
  return value !== condition.isNot;
}
