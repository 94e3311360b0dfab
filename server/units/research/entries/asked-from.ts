const DAY_MS = 86_400_000;

/**
 * From when something that is due on a day is asked for, so many days before: rules of deadlines count from an instant of an event. Noon in Greenwich lies on
 * the day itself from Alaska to Auckland.
 */
export function askedFrom(dueOn: string, daysBefore: number): string {
  return new Date(Date.parse(`${dueOn}T12:00:00Z`) - daysBefore * DAY_MS).toISOString();
}
