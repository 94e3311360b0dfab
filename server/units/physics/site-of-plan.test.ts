import { expect, test } from 'vitest';
import { siteOfPlan } from './site-of-plan.ts';

const cases: { what: string; words: string[]; names: string[]; site: string | undefined }[] = [
  { what: 'the label says it', words: ['PROS'], names: ['Bladder', 'Rectum'], site: 'Prostate' },
  { what: 'a dose reference says it', words: ['plan', 'Breast'], names: ['Heart', 'Lung_L'], site: 'Breast' },
  { what: 'Chinese says it', words: ['鼻咽癌 70Gy'], names: [], site: 'Nasopharynx' },
  { what: 'two sites in words are none', words: ['Breast', 'Lung mets'], names: [], site: undefined },
  {
    what: 'brainstem beside parotids is head and neck',
    words: ['KBP-IMRT', 'PTV70'],
    names: ['Brainstem', 'Parotid_L', 'Parotid_R', 'Brain'],
    site: 'Head and neck',
  },
  {
    what: 'brain and chiasm alone are the brain',
    words: ['ANON'],
    names: ['Brain', 'Brainstem', 'OpticChiasm'],
    site: 'CNS',
  },
  { what: 'bladder and rectum alone are a pelvis', words: ['ANON'], names: ['Bladder', 'Rectum'], site: 'Pelvis' },
  {
    what: 'with a prostate outlined, a prostate',
    words: ['Trial1'],
    names: ['Prostate', 'Rectum', 'Urethra'],
    site: 'Prostate',
  },
  {
    what: 'neck and chest organs together are not certain',
    words: [],
    names: ['Parotid_L', 'Parotid_R', 'Lung_L', 'Lung_R'],
    site: undefined,
  },
  { what: 'one organ is too little', words: [], names: ['SpinalCord', 'Heart'], site: undefined },
  { what: 'nothing is nothing', words: [], names: [], site: undefined },
];

for (const { what, words, names, site } of cases)
  test(what, () => {
    expect(siteOfPlan(words, names)?.site).toBe(site);
  });
