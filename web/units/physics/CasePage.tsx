import { CaseFrame } from './CaseFrame.tsx';
import { CaseWorkspace } from './CaseWorkspace.tsx';

/** A plan of a patient, from the images to the verdict. */
export function CasePage() {
  return <CaseFrame>{(scene) => <CaseWorkspace key={scene.caseKey} scene={scene} />}</CaseFrame>;
}
