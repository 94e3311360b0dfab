/** The door to a plan as other rooms look at it; apart from the unit's own, so that a page without images does not load it. */
export { type BesideView, ContoursBesidePlan, usePlace } from './ContoursBesidePlan.tsx';
