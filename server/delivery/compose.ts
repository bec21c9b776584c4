import type { Delivery } from './delivery';
import type { Message, MessageSource, Obsolete } from './message';
import { scrub } from './scrub';

/** What there is to send; or why there is nothing; or why it could not be found out now. */
export type Composition = { message: Message } | Obsolete | { failure: string };

export type MessageSources = ReadonlyMap<string, MessageSource>;

const GONE: Obsolete = { obsolete: 'What this email was about no longer exists.' };

const failureOf = (error: unknown): Composition => ({
  failure: `The email could not be put together: ${scrub(error instanceof Error ? error.message : String(error))}`,
});

const compositionOf = (composed: Message | Obsolete | undefined): Composition => {
  if (!composed) {
    return GONE;
  }
  return 'obsolete' in composed ? composed : { message: composed };
};

type Compositions = Map<number, Composition>;

const composeTogether = async (
  source: MessageSource,
  deliveries: readonly Delivery[],
): Promise<Compositions> => {
  const subjectIds = [...new Set(deliveries.map(({ subjectId }) => subjectId))];
  const composed = await source.compose(subjectIds, deliveries);
  return new Map(deliveries.map(({ id, subjectId }) => [id, compositionOf(composed.get(subjectId))]));
};

/** Each by itself, once they have failed together: the one that cannot be composed must not stop its neighbours. */
const composeApart = async (
  source: MessageSource,
  deliveries: readonly Delivery[],
): Promise<Compositions> => {
  const compositions: Compositions = new Map();
  for (const delivery of deliveries) {
    const alone = await composeTogether(source, [delivery]).catch(
      (error: unknown): Compositions => new Map([[delivery.id, failureOf(error)]]),
    );
    alone.forEach((composition, id) => compositions.set(id, composition));
  }
  return compositions;
};

const composeKind = (
  source: MessageSource | undefined,
  deliveries: readonly Delivery[],
): Promise<Compositions> => {
  if (!source) {
    // Another node, of another version, may know it.
    const failure = { failure: 'This node does not know this kind of email.' };
    return Promise.resolve(new Map(deliveries.map(({ id }) => [id, failure])));
  }
  return composeTogether(source, deliveries).catch(() => composeApart(source, deliveries));
};

/** Asks the sources for the mails of claimed deliveries, all of one kind at once. */
export const compose = async (
  sources: MessageSources,
  deliveries: readonly Delivery[],
): Promise<Compositions> => {
  const compositions: Compositions = new Map();
  for (const kind of new Set(deliveries.map((delivery) => delivery.kind))) {
    const ofKind = await composeKind(
      sources.get(kind),
      deliveries.filter((delivery) => delivery.kind === kind),
    );
    ofKind.forEach((composition, id) => compositions.set(id, composition));
  }
  return compositions;
};
