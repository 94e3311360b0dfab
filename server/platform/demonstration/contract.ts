import { z } from 'zod';
import type { TypeOf } from '../http/type-of.ts';

export const DemonstrationProgress = z
  .object({
    share: z.number().min(0).max(1),
    state: z.enum(['making', 'made', 'failed']),
  })
  .meta({ id: 'DemonstrationProgress', description: 'How far the demonstration department is made.' })
  .nullable();
export type DemonstrationProgress = TypeOf<typeof DemonstrationProgress>;
