import { DomainError } from '@isocenter/messages';
import type { Metric } from './metric.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const DOSE_AT_VOLUME = new RegExp(`^D${NUMBER}(%|cc)\\[(Gy|%)\\]$`, 'i');
const VOLUME_AT_DOSE = new RegExp(`^(C?)V${NUMBER}(Gy|%)\\[(cc|%)\\]$`, 'i');
const WHOLE = /^(Mean|Max|Min)\[(Gy|%)\]$/i;
const VOLUME = /^Volume\[cc\]$/i;
const INDEX = /^(CI|HI|R50|R100|GI)(?:\[1\])?$/i;

type KindTable<Kind extends Metric['kind']> = { readonly [word: string]: Kind };
const INDEX_KIND: KindTable<'paddick-conformity' | 'homogeneity' | 'r50' | 'r100' | 'gradient-index'> = {
  ci: 'paddick-conformity',
  hi: 'homogeneity',
  r50: 'r50',
  r100: 'r100',
  gi: 'gradient-index',
};
const WHOLE_KIND: KindTable<'mean' | 'max' | 'min'> = { mean: 'mean', max: 'max', min: 'min' };

/**
 * Reads a metric of the grammar in {@link Metric}; letter case and spaces do not matter, percent of volume ends at 100.
 *
 * @throws DomainError `dosimetry/unknown-metric`
 */
export function parseMetric(text: string): Metric {
  const compact = text.replace(/\s/g, '');
  const metric = doseAtVolume(compact) ?? volumeAtDose(compact) ?? whole(compact);
  if (!metric) throw new DomainError('dosimetry/unknown-metric', { text });
  return metric;
}

function doseAtVolume(text: string): Metric | undefined {
  const [, volume, volumeUnit, unit] = DOSE_AT_VOLUME.exec(text) ?? [];
  if (!volume || !volumeUnit || !unit) return undefined;
  if (volumeUnit === '%' && Number(volume) > 100) return undefined;
  return {
    kind: 'dose-at-volume',
    volume: Number(volume),
    volumeUnit: volumeUnit === '%' ? '%' : 'cc',
    unit: unit === '%' ? '%' : 'Gy',
  };
}

function volumeAtDose(text: string): Metric | undefined {
  const [, cold, dose, doseUnit, unit] = VOLUME_AT_DOSE.exec(text) ?? [];
  if (!dose || !doseUnit || !unit) return undefined;
  return {
    kind: cold ? 'cold-volume-at-dose' : 'volume-at-dose',
    dose: Number(dose),
    doseUnit: doseUnit === '%' ? '%' : 'Gy',
    unit: unit === '%' ? '%' : 'cc',
  };
}

function whole(text: string): Metric | undefined {
  if (VOLUME.test(text)) return { kind: 'volume', unit: 'cc' };
  const index = INDEX_KIND[INDEX.exec(text)?.[1]?.toLowerCase() ?? ''];
  if (index) return { kind: index, unit: '1' };
  const [, word, unit] = WHOLE.exec(text) ?? [];
  const kind = WHOLE_KIND[word?.toLowerCase() ?? ''];
  return kind && { kind, unit: unit === '%' ? '%' : 'Gy' };
}
