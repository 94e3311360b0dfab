import type {
  NewReferral,
  StayRadiotherapy,
  WardReferral,
} from '../../../../server/units/ward/radiotherapy/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchRadiotherapy(stayKey: string, signal: AbortSignal): Promise<StayRadiotherapy> {
  return api.get('/api/ward/stays/{stayKey}/radiotherapy', { path: { stayKey }, signal });
}

export function refer(stayKey: string, referral: NewReferral): Promise<StayRadiotherapy> {
  return api.post('/api/ward/stays/{stayKey}/radiotherapy-referrals', { path: { stayKey }, json: referral });
}

export function withdrawReferral({ referralKey, revision }: WardReferral, reason: string): Promise<StayRadiotherapy> {
  return api.post('/api/ward/radiotherapy-referrals/{referralKey}/withdrawal', {
    path: { referralKey },
    ...{ json: { reason }, revision },
  });
}
