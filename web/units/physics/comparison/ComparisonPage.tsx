import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { CaseFrame } from '../CaseFrame.tsx';
import { ComparisonWorkspace } from './ComparisonWorkspace.tsx';

/** How far two outlines agree: of two observers, of a person and a program, or of two structures of one set. */
export function ComparisonPage() {
  usePageTitle('physics.view.contours');
  return <CaseFrame>{(scene) => <ComparisonWorkspace key={scene.caseKey} scene={scene} />}</CaseFrame>;
}
