import type { Work } from '@isocenter/bibliography';
import type { LifeState, PatentType } from '@isocenter/patents';
import type { PatentContent } from '../../../research/patents/contract.ts';
import type { Project, ProjectContent } from '../../../research/projects/contract.ts';
import type { RecognitionContent } from '../../../research/recognitions/contract.ts';
import type { Both, DepartmentContent, PersonContent } from '../contract.ts';

/** What the public pages are made of: nothing that is not on them. */
export interface Site {
  readonly department: DepartmentContent;
  /** The day as of which it holds. */
  readonly day: string;
  readonly people: readonly SitePerson[];
  readonly works: readonly SiteWork[];
  readonly projects: readonly SiteProject[];
  readonly patents: readonly SitePatent[];
  readonly recognitions: readonly SiteRecognition[];
}

export interface SitePerson extends PersonContent {
  readonly personKey: string;
  readonly name: Both;
  readonly orcid: string | null;
}

/** A work with those of its authors who are on the pages. */
export interface SiteWork {
  readonly workKey: string;
  readonly work: Work;
  readonly personKeys: readonly string[];
}

/** Without budget, spending, reports and notes; of its people those who are on the pages. */
export interface SiteProject
  extends Pick<ProjectContent, 'title' | 'programme' | 'funder' | 'number' | 'role' | 'from'> {
  readonly entryKey: string;
  readonly endsOn: string;
  readonly state: Project['standing']['state'];
  readonly personKeys: readonly string[];
}

/** As its document prints it: a patent that no office has published is not here. */
export interface SitePatent extends Pick<PatentContent, 'title' | 'number' | 'applicants'> {
  readonly entryKey: string;
  readonly type: PatentType;
  readonly state: LifeState;
  readonly inventors: readonly string[];
  readonly inventorKeys: readonly string[];
  readonly publishedOn: string | null;
  readonly grantedOn: string | null;
}

export interface SiteRecognition
  extends Pick<RecognitionContent, 'title' | 'kind' | 'sort' | 'level' | 'body' | 'rank' | 'from' | 'to'> {
  readonly entryKey: string;
  readonly personKeys: readonly string[];
}

/** A file of the site: its path within it, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}
