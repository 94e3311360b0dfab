import type { DomainError } from '@isocenter/messages';

/** Says in words what a constraint of the database refused; anything else is passed on. `refusals`: of each constraint or index, by its name. */
export async function refusedBy<T>(
  refusals: Readonly<Record<string, () => DomainError>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    throw refusals[name]?.() ?? error;
  }
}
