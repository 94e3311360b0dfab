export const limitsKey = (siteKey: string) => ['clinic', 'machine-limits', siteKey] as const;
