import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/** The browser's time, renewed every half minute: "1 hour ago" must not stand still. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  return now;
};
