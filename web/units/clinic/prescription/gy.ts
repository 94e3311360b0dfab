import { formatQuantity } from '../../../platform/format/quantity.ts';

/** A dose of a prescription [Gy], as everywhere. */
export const gy = (doseGy: number | null) => formatQuantity(doseGy, 'Gy');
