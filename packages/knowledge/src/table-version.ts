/** Edition of the published tables of this package; it travels with every goal set and into reports. */
export const TABLE_VERSION = '2026.11';
