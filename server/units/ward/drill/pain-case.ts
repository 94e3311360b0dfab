import type { DrillCase } from '@isocenter/drill';
import type { NursingRuleId, OpioidTableId, PainRuleId } from '@isocenter/knowledge';
import type { DrillTopic } from './contract.ts';

/** A case of the nurses' drill. `table`: by which table of equivalents it is reckoned; it is cited too. */
export interface PainCase extends DrillCase<DrillTopic, PainRuleId | NursingRuleId> {
  readonly table?: OpioidTableId;
}
