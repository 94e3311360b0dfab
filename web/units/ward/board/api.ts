import type { WardBoard } from '../../../../server/units/ward/board/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchWardBoard(signal: AbortSignal): Promise<WardBoard> {
  return api.get('/api/ward/board', { signal });
}
