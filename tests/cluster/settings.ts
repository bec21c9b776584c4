const numberFrom = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

/** How large the run is; `scripts/cluster.mjs` sets these from its arguments. */
export const settings = {
  mails: numberFrom('CLUSTER_MAILS', 2000),
  /** With how many nodes, the fewest first. */
  nodes: (process.env.CLUSTER_NODES ?? '2,4').split(',').map(Number),
  /** How many nodes are killed at least during each piece of work; none at all where it is 0. */
  kills: numberFrom('CLUSTER_KILLS', 4),
  /** After so long another one is killed, as long as the work goes on. */
  killEveryMs: numberFrom('CLUSTER_KILL_EVERY', 5) * 1000,
  /** Where the results are written; nowhere where it is left out. */
  results: process.env.CLUSTER_RESULTS,
  /** How many mails a node has in flight. */
  concurrency: 5,
};

/** Generous: a machine may have more to do. */
export const timeoutMs = 180_000 + settings.mails * 100;

/** How long a server is away when it is restarted: longer than anybody tries again at once. */
export const outageMs = 5_000;

/** For how long the mail server keeps each mail where nodes are to be killed with mails in flight, however few there are. */
export const slowMs = 40;
