const numberFrom = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

/** How large the run is; `scripts/cluster.mjs` sets these from its arguments. */
export const settings = {
  mails: numberFrom('CLUSTER_MAILS', 2000),
  /** How many nodes at most; each of 1, 2 and 4 that is not more is measured. */
  nodes: numberFrom('CLUSTER_NODES', 4),
  /** How many nodes are killed while the mails go out. */
  kills: numberFrom('CLUSTER_KILLS', 4),
  /** How many mails a node has in flight. */
  concurrency: 5,
};

/** Generous: a machine may have more to do. */
export const timeoutMs = 180_000 + settings.mails * 100;
