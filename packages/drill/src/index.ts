export { type Answer, type Choice, type DrillCase, judge, type Outcome, type Question } from './drill-case.ts';
export { type Result, type Score, score, scoreByTopic } from './score.ts';
export { shuffled } from './shuffled.ts';
