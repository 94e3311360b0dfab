/** A site as the goal sets name it, and the words or structures that say so. */
export interface PlanSite {
  readonly site: string;
  readonly evidence: readonly string[];
}

/** A site written out: in the plan's label, the description of a dose reference or the name of a target. */
const SITE_WORDS: readonly { readonly site: string; readonly words: RegExp }[] = [
  { site: 'Nasopharynx', words: /nasophar|\bNPC\b|鼻咽/i },
  {
    site: 'Head and neck',
    words: /\bh ?& ?n\b|\bhead ?(and|&) ?neck\b|头颈|larynx|laryng|orophar|hypophar|tongue|tonsil/i,
  },
  { site: 'Prostate', words: /prostat|^pros$|前列腺/i },
  { site: 'Breast', words: /breast|mamma|乳腺/i },
  { site: 'Lung', words: /lung|pulmo|肺/i },
  { site: 'Esophagus', words: /esophag|oesophag|食管/i },
  { site: 'Liver', words: /liver|hepat|肝/i },
  { site: 'Rectum', words: /rect(um|al)|直肠/i },
  { site: 'Cervix', words: /cervix|cervical ca|宫颈/i },
  { site: 'Spine', words: /spine|vertebra|椎体/i },
];

/** Organs that are outlined together for one region only, by TG-263 name; `least` of them must be there. */
const SITE_ORGANS: readonly { readonly site: string; readonly least: number; readonly organs: RegExp }[] = [
  {
    site: 'Head and neck',
    least: 2,
    organs: /^(Parotids?|Glnd_Submand|Larynx|Cavity_Oral|Bone_Mandible|Musc_Constrict|Lips|Cochlea)(_|$)/,
  },
  { site: 'CNS', least: 2, organs: /^(Brain|Brainstem|OpticChiasm|OpticNrv|Hippocamp\w+|Pituitary)(_|$|-)/ },
  { site: 'Prostate', least: 2, organs: /^(Prostate|PenileBulb|SeminalVes|Rectum|Bladder)(_|$)/ },
  { site: 'Pelvis', least: 2, organs: /^(Rectum|Bladder|Femur_Head|Bag_Bowel|Uterus|Colon_Sigmoid)(_|$)/ },
  { site: 'Thorax', least: 2, organs: /^(Lungs?|Heart|Esophagus|GreatVes|A_LAD)(_|$|-)/ },
  { site: 'Abdomen', least: 2, organs: /^(Liver|Kidneys?|Stomach|Duodenum|Pancreas|Spleen)(_|$|-)/ },
];

/** What stands in the pelvis of a man only; bladder and rectum alone do not tell whose prostate, uterus or rectum is treated. */
const PROSTATE_ORGANS = /^(Prostate|PenileBulb|SeminalVes)(_|$)/;

/**
 * The site that a plan treats, where that is certain; undefined where nothing, or two regions at once, are named.
 *
 * Words come first, for a physician wrote them; organs settle the region where no word does. A brain stem and a cord lie in most
 * head and neck plans: the brain alone is a site only where no organ of the neck is outlined.
 * @param words plan label and name, descriptions of dose references, names of targets
 * @param standardNames TG-263 names of the structures outlined
 */
export function siteOfPlan(words: readonly string[], standardNames: readonly string[]): PlanSite | undefined {
  const spoken = SITE_WORDS.flatMap(({ site, words: pattern }) => {
    const evidence = words.filter((word) => pattern.test(word));
    return evidence.length > 0 ? [{ site, evidence: [...new Set(evidence)] }] : [];
  });
  const [first, second] = spoken;
  if (first && !second) return first;
  if (first?.site === 'Nasopharynx' && second?.site === 'Head and neck' && spoken.length === 2) return first;
  if (first) return undefined;

  const outlined = SITE_ORGANS.flatMap(({ site, least, organs }) => {
    const evidence = standardNames.filter((name) => organs.test(name));
    return evidence.length >= least ? [{ site, evidence }] : [];
  });
  const sites = new Set(outlined.map(({ site }) => site));
  if (sites.has('Head and neck')) sites.delete('CNS');
  sites.delete(standardNames.some((name) => PROSTATE_ORGANS.test(name)) ? 'Pelvis' : 'Prostate');
  if (sites.size !== 1) return undefined;
  return outlined.find(({ site }) => sites.has(site));
}
