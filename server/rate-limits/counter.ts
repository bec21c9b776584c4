/** How often something has happened in the window that runs. */
export interface Count {
  points: number;
  /** When the window ends, in milliseconds from now. */
  restMs: number;
}

/** Counts by bucket, in windows of a fixed length that begin with the first count. */
export interface Counter {
  /**
   * Counts in one step, so that two calls at once never both get the last point.
   *
   * @param points how many; negative to take back
   */
  add(bucket: string, points: number, windowMs: number): Promise<Count>;
  close(): Promise<void>;
}
