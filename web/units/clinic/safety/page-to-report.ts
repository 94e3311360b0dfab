/** The address of the page as a report may keep it: keys only. What else stands in an address, a word that was searched say, is left out. */
export function pageToReport(pathname: string): string | null {
  return /^\/[\w/.-]{0,300}$/.test(pathname) ? pathname : null;
}
