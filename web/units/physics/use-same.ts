import { useRef } from 'react';

/** The former object while the new one says the same: what is read from the address is made anew whenever any part of that changes. */
export function useSame<Value>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
