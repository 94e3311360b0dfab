import type { Language } from '@isocenter/messages';
import type { SignatureAsked } from '../../../../server/platform/signatures/contract.ts';
import type { Completion, CompletionWords } from '../../../../server/units/clinic/completion/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';

const COMPLETION = '/api/clinic/courses/{courseKey}/completion';

export function fetchCompletion(courseKey: string, signal: AbortSignal): Promise<Completion> {
  return api.get(COMPLETION, { path: { courseKey }, signal });
}

export function writeCompletion({ courseKey, revision }: Completion, words: CompletionWords): Promise<Completion> {
  return api.put(COMPLETION, { path: { courseKey }, json: words, revision });
}

/** @param completion as it was shown: what is signed is that, or nothing */
export function signCompletion(
  { completionKey, revision, sha256 }: Completion,
  asked: SignatureAsked,
): Promise<Completion> {
  return api.post('/api/clinic/completions/{completionKey}/signatures', {
    ...{ path: { completionKey: completionKey ?? '' }, json: { ...asked, shownSha256: sha256 }, revision },
  });
}

export const completionPdfAddress = (courseKey: string, lang: Language) =>
  addressOf('/api/clinic/courses/{courseKey}/completion.pdf', { path: { courseKey }, query: { lang } });

export const courseFhirAddress = (courseKey: string) =>
  addressOf('/api/clinic/courses/{courseKey}/fhir', { path: { courseKey } });
