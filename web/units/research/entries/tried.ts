import { createContext } from 'react';

/** Whether somebody has tried to save: from then on a field that is needed and empty says so. */
export const Tried = createContext(false);
