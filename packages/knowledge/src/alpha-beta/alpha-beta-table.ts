// biome-ignore-all format: a table is read row by row
import type { AlphaBetaRow } from './alpha-beta-row.ts';

/** Alpha/beta ratios of tissues and tumours. A row with a range and no value gives the source's range only. */
export const ALPHA_BETA_TABLE: readonly AlphaBetaRow[] = [
  { tissue: 'breast, early skin reactions', endpoint: 'acute reaction', lowGy: 7, highGy: 11, note: 'human data', source: 'Thames et al. Radiother Oncol 1990;19:219-235 abstract', verified: 'text' },
  { tissue: 'breast, late effects', endpoint: 'late reaction', lowGy: 2, highGy: 4, note: 'human data', source: 'Thames et al. Radiother Oncol 1990;19:219-235 abstract', verified: 'text' },
  { tissue: 'melanoma', endpoint: 'tumour control', alphaBetaGy: 0.6, lowGy: -1.1, highGy: 2.5, note: '95% CI', source: 'Thames et al. Radiother Oncol 1990;19:219-235 abstract', verified: 'text' },
  { tissue: 'liposarcoma', endpoint: 'tumour control', alphaBetaGy: 0.4, lowGy: -1.4, highGy: 5.4, note: '95% CI', source: 'Thames et al. Radiother Oncol 1990;19:219-235 abstract', verified: 'text' },
  { tissue: 'skin', endpoint: 'erythema', alphaBetaGy: 8.8, lowGy: 6.9, highGy: 11.6, note: 'CI', source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'skin tumours', endpoint: '90% control', alphaBetaGy: 13.8, source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'spinal cord', endpoint: 'myelopathy', alphaBetaGy: 0.87, otherGy: 2, note: 'other sources 2', source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'optic nerve', endpoint: 'neuropathy', alphaBetaGy: 2, source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'parotid gland', alphaBetaGy: 2, source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'rectum', endpoint: 'late', lowGy: 2.5, highGy: 5, source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'kidney', endpoint: 'late', lowGy: 2, highGy: 3, source: 'radiotherapydictionary.blogspot.com alpha/beta page (secondary, cites primary literature)', verified: 'text' },
  { tissue: 'head and neck, various', endpoint: 'tumour control', alphaBetaGy: 10.5, lowGy: 6.5, highGy: 29, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'oesophagus', endpoint: 'tumour control', alphaBetaGy: 4.9, lowGy: 1.5, highGy: 17, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'skin squamous cell', endpoint: 'tumour control', alphaBetaGy: 8.5, lowGy: 4.5, highGy: 11.3, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'skin', endpoint: 'telangiectasia', alphaBetaGy: 2.8, lowGy: 1.7, highGy: 3.8, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'subcutis', endpoint: 'fibrosis', alphaBetaGy: 1.7, lowGy: 0.6, highGy: 2.6, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'lung', endpoint: 'pneumonitis', alphaBetaGy: 4, lowGy: 2.2, highGy: 5.8, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'oral mucosa', endpoint: 'mucositis', alphaBetaGy: 9.3, lowGy: 5.8, highGy: 17.9, note: '95% CI', source: 'Basic Clinical Radiobiology tables 9.1/9.2 (Joiner & van der Kogel)', verified: 'knowledge' },
  { tissue: 'prostate cancer', endpoint: 'tumour control', alphaBetaGy: 1.5, note: 'value used in the SHARE trial protocol', source: 'trialsjournal s13063-021-05708-5 table 3', verified: 'text' },
  { tissue: 'early-responding normal tissue', endpoint: 'generic', alphaBetaGy: 10, note: 'SHARE protocol', source: 'trialsjournal s13063-021-05708-5 table 3', verified: 'text' },
  { tissue: 'late-responding normal tissue', endpoint: 'generic', alphaBetaGy: 3, note: 'SHARE protocol', source: 'trialsjournal s13063-021-05708-5 table 3', verified: 'text' },
  { tissue: 'brain parenchyma', endpoint: 'SRS/HSRT', alphaBetaGy: 2, source: 'PMC8051036 table 3', verified: 'text' },
  { tissue: 'CNS, radiosurgery', endpoint: 'Gamma Knife treatment time', alphaBetaGy: 2.47, source: 'klinge-th/modelBED BED_settingsMillar2015.m (after Millar 2015 radiosurgery)', verified: 'text' },
];
