import type { DoseGoal } from '@isocenter/knowledge';

/** Is the goal about a target volume? */
export const isTarget = ({ structure }: Pick<DoseGoal, 'structure'>) => /^(?:GTV|CTV|ITV|PTV)/.test(structure);
