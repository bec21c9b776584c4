import { useRef, useState } from 'react';

/**
 * Runs one call at a time: a second click while the first still runs does nothing. A disabled button alone is not
 * enough, as two clicks may come before the next drawing.
 */
export const useSubmit = (run: () => Promise<void>) => {
  const isRunning = useRef(false);
  const [isSubmitting, setIsSubmitting] = useState(false);

  const submit = async (): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsSubmitting(true);
    try {
      await run();
    } finally {
      isRunning.current = false;
      setIsSubmitting(false);
    }
  };

  return { submit, isSubmitting };
};
