import { useCallback, useState } from 'react';
import { type MeasuredFile, readMeasuredFile } from './measured-file.ts';

/** The file of an array that lies on the page: it is read where it was chosen and goes nowhere else. */
export function useMeasuredFile() {
  const [measured, setMeasured] = useState<MeasuredFile | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const onFile = useCallback((file: File | null) => {
    setFault(null);
    setMeasured(null);
    if (file) readMeasuredFile(file).then(setMeasured, setFault);
  }, []);
  return { measured, fault, onFile };
}
