import type {
  KeptSitePain,
  NewReferral,
  SitePainContent,
  StayRadiotherapy,
  TreatedSite,
  TreatedSiteContent,
  TreatedSites,
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

export function fetchTreatedSites(stayKey: string, signal: AbortSignal): Promise<TreatedSites> {
  return api.get('/api/ward/stays/{stayKey}/treated-sites', { path: { stayKey }, signal });
}

export function addTreatedSite(
  stayKey: string,
  sent: { readonly sentAs: string; readonly content: TreatedSiteContent },
): Promise<TreatedSites> {
  return api.post('/api/ward/stays/{stayKey}/treated-sites', { path: { stayKey }, json: sent });
}

export function correctTreatedSite(
  { treatedSiteKey, revision, content, inError }: TreatedSite,
  correction: string,
): Promise<TreatedSites> {
  return api.put('/api/ward/treated-sites/{treatedSiteKey}', {
    path: { treatedSiteKey },
    ...{ json: { content, inError: !inError, correction }, revision },
  });
}

export function addSitePain(
  treatedSiteKey: string,
  sent: { readonly stayKey: string; readonly sentAs: string; readonly content: SitePainContent },
): Promise<TreatedSites> {
  return api.post('/api/ward/treated-sites/{treatedSiteKey}/pains', { path: { treatedSiteKey }, json: sent });
}

export function correctSitePain(
  { sitePainKey, revision, content, inError }: KeptSitePain,
  correction: string,
): Promise<TreatedSites> {
  return api.put('/api/ward/site-pains/{sitePainKey}', {
    path: { sitePainKey },
    ...{ json: { content, inError: !inError, correction }, revision },
  });
}
