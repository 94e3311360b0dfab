import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CoursePeerReviews } from '../../../../server/units/clinic/peer-review/contract.ts';
import { COURSES } from '../course/api.ts';

export const peerReviewsKey = (courseKey: string) => ['clinic', 'peer-reviews', courseKey] as const;

/** What an act answers is what the page shows; the course beside it is asked for anew. */
export function useReviewAnswer(): (answer: CoursePeerReviews) => void {
  const queries = useQueryClient();
  return (answer) => {
    queries.setQueryData(peerReviewsKey(answer.courseKey), answer);
    void queries.invalidateQueries({ queryKey: [COURSES] });
  };
}

export function useReviewAct<Asked>(act: (asked: Asked) => Promise<CoursePeerReviews>, onDone?: () => void) {
  const answered = useReviewAnswer();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      answered(answer);
      onDone?.();
    },
  });
}
