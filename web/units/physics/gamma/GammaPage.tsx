import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { CaseFrame } from '../CaseFrame.tsx';
import { GammaWorkspace } from './GammaWorkspace.tsx';

/** How well one dose of a patient agrees with another: the gamma index, by criteria that somebody chose. */
export function GammaPage() {
  usePageTitle('physics.view.gamma');
  return <CaseFrame>{(scene) => <GammaWorkspace key={scene.caseKey} scene={scene} />}</CaseFrame>;
}
