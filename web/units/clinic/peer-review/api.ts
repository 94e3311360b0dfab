import type {
  CoursePeerReviews,
  NewPin,
  PeerReview,
  PinEdit,
  ReviewOutcome,
  ReviewPin,
} from '../../../../server/units/clinic/peer-review/contract.ts';
import { api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

const COURSE = '/api/clinic/courses/{courseKey}/peer-reviews';

export function fetchPeerReviews(courseKey: string, signal: AbortSignal): Promise<CoursePeerReviews> {
  return api.get(COURSE, { path: { courseKey }, signal });
}

export function fetchReviewablePlans(courseKey: string, signal: AbortSignal) {
  return api.get('/api/clinic/courses/{courseKey}/plans', { path: { courseKey }, signal });
}

export function openReview(courseKey: string, caseKey: string): Promise<CoursePeerReviews> {
  return api.post(COURSE, { path: { courseKey }, json: { caseKey } });
}

export function pinComment(reviewKey: string, json: NewPin): Promise<CoursePeerReviews> {
  return api.post('/api/clinic/peer-reviews/{reviewKey}/pins', { path: { reviewKey }, json });
}

export function editComment(
  reviewKey: string,
  { pinKey, revision }: Pick<ReviewPin, 'pinKey' | 'revision'>,
  json: PinEdit,
): Promise<CoursePeerReviews> {
  return api.put('/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}', { path: { reviewKey, pinKey }, json, revision });
}

interface OfPin {
  readonly reviewKey: string;
  readonly pinKey: string;
  readonly words: string;
}

export function answerComment({ reviewKey, pinKey, words }: OfPin): Promise<CoursePeerReviews> {
  return api.post('/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/answers', {
    ...{ path: { reviewKey, pinKey }, json: { words } },
  });
}

export function resolveComment({ reviewKey, pinKey, words }: OfPin): Promise<CoursePeerReviews> {
  return api.post('/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/resolution', {
    ...{ path: { reviewKey, pinKey }, json: { words } },
  });
}

type Version = Pick<PeerReview, 'reviewKey' | 'revision'>;

export function endReview(
  { reviewKey, revision }: Version,
  asked: Omit<SignatureAsked, 'meaning'> & ReviewOutcome,
): Promise<CoursePeerReviews> {
  return api.post('/api/clinic/peer-reviews/{reviewKey}/signatures', {
    path: { reviewKey },
    json: { ...asked, meaning: 'reviewer' },
    revision,
  });
}

export function reopenReview({ reviewKey, revision }: Version, reason: string): Promise<CoursePeerReviews> {
  return api.put('/api/clinic/peer-reviews/{reviewKey}/reopened', { path: { reviewKey }, json: { reason }, revision });
}
