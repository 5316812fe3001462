import { useEffect, useState } from 'react';

/** Draws again now and then: "2 min. ago" does not stay true. */
export function useEveryHalfMinute(): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
}
