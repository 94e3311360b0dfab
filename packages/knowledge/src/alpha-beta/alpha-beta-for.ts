import type { Verified } from '../dose-goal.ts';
import type { AlphaBetaRow } from './alpha-beta-row.ts';
import { ALPHA_BETA_TABLE } from './alpha-beta-table.ts';

/** The alpha/beta ratio to convert a dose to this structure with, and whence. */
export interface AlphaBeta {
  readonly alphaBetaGy: number;
  /** A second value that the source says others give: neither is certain, and an EQD2 by one of them alone is not either. */
  readonly otherGy?: number;
  /** What the table speaks of; `late-responding normal tissue` where it has no value for the organ. */
  readonly tissue: string;
  readonly endpoint?: string;
  /** The table has no value of the organ's own: this one is of its class of tissue. */
  readonly generic: boolean;
  readonly source: string;
  readonly verified: Verified;
  readonly note?: string;
}

const LATE = 'late-responding normal tissue';
const EARLY = 'early-responding normal tissue';

/**
 * The table's tissue for each TG-263 organ that it names. Limits are about late damage, so an organ with an early and a
 * late row is converted with the late one unless another endpoint is asked for.
 */
const TISSUES: ReadonlyMap<string, { readonly tissue: string; readonly endpoint?: string }> = new Map(
  Object.entries({
    SpinalCord: { tissue: 'spinal cord', endpoint: 'myelopathy' },
    SpinalCord_PRV: { tissue: 'spinal cord', endpoint: 'myelopathy' },
    OpticChiasm: { tissue: 'optic nerve' }, // the crossing of the two nerves: what one report gives them is the same tissue's
    OpticNrv_L: { tissue: 'optic nerve' },
    OpticNrv_R: { tissue: 'optic nerve' },
    Parotid_L: { tissue: 'parotid gland' },
    Parotid_R: { tissue: 'parotid gland' },
    Parotids: { tissue: 'parotid gland' },
    Lung_L: { tissue: 'lung' },
    Lung_R: { tissue: 'lung' },
    Lungs: { tissue: 'lung' },
    'Lungs-GTV': { tissue: 'lung' },
    'Lungs-ITV': { tissue: 'lung' },
    Brain: { tissue: 'brain parenchyma' },
    'Brain-PTV': { tissue: 'brain parenchyma' },
    Lobe_Temporal_L: { tissue: 'brain parenchyma' },
    Lobe_Temporal_R: { tissue: 'brain parenchyma' },
    Cavity_Oral: { tissue: 'oral mucosa' },
    Skin: { tissue: 'skin', endpoint: 'telangiectasia' },
  }),
);

/** Tumours of the table, by the site's id in `SITES`; `head-and-neck` where a plan says no more than that. */
const TUMOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    prostate: 'prostate cancer',
    'prostate-bed': 'prostate cancer',
    esophagus: 'oesophagus',
    melanoma: 'melanoma',
    skin: 'skin squamous cell',
    nasopharynx: 'head and neck, various',
    oropharynx: 'head and neck, various',
    tonsil: 'head and neck, various',
    'oral-cavity': 'head and neck, various',
    tongue: 'head and neck, various',
    hypopharynx: 'head and neck, various',
    larynx: 'head and neck, various',
    'head-and-neck': 'head and neck, various',
  }),
);

/**
 * Alpha/beta from the table, and only from it.
 *
 * @param structure TG-263 name of an organ, or `target`
 * @param endpoint for an organ, the table's endpoint (`erythema`); for `target`, the id of its site (`prostate`)
 * @returns for an organ without a value of its own the generic late-responding 3 Gy, for a target without one the
 *   generic early-responding 10 Gy, each marked `generic`; null if the table does not know the endpoint asked for
 */
export function alphaBetaFor(structure: string, endpoint?: string): AlphaBeta | null {
  if (structure === 'target') {
    const tumour = endpoint === undefined ? undefined : TUMOURS.get(endpoint);
    return tumour ? fromTable(tumour, undefined, false) : fromTable(EARLY, undefined, true);
  }
  const own = TISSUES.get(structure);
  if (endpoint !== undefined) return own ? fromTable(own.tissue, endpoint, false) : null;
  return own ? fromTable(own.tissue, own.endpoint, false) : fromTable(LATE, undefined, true);
}

function fromTable(tissue: string, endpoint: string | undefined, generic: boolean): AlphaBeta | null {
  const row: AlphaBetaRow | undefined = ALPHA_BETA_TABLE.find(
    (candidate) => candidate.tissue === tissue && (endpoint === undefined || candidate.endpoint === endpoint),
  );
  if (row?.alphaBetaGy === undefined) return null;
  const { alphaBetaGy, otherGy, source, verified } = row;
  return {
    alphaBetaGy,
    ...(otherGy === undefined ? {} : { otherGy }),
    tissue,
    ...(row.endpoint === undefined ? {} : { endpoint: row.endpoint }),
    generic,
    source,
    verified,
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}
