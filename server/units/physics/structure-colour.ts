import type { Structure } from '@isocenter/dicom-rt';

/** Distinct on dark and light ground, for structures whose file gives no colour (Tableau 10). */
const FALLBACK = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#ff9da7', '#9c755f'];

/** `#rrggbb` as in the file, else one of its own by ROI number. */
export function structureColour({ colour, roiNumber }: Pick<Structure, 'colour' | 'roiNumber'>): string {
  if (!colour) return FALLBACK[Math.abs(roiNumber) % FALLBACK.length] ?? '#4e79a7';
  return `#${colour.map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0')).join('')}`;
}
