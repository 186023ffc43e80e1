import { useEffect, useState } from 'react';

/** So long nothing may be typed before it is asked for. */
const SETTLED_MS = 150;

/** A text when it has not changed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
