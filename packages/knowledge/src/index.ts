export type { DoseGoal, GoalSet, Verified } from './dose-goal.ts';
