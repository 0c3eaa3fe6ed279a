/**
 * What a stream is subscribed to: the page of an idea, or (`ideaId` null) a page of its challenge.
 * `session` and `personId` say who is subscribed.
 */
export type StreamTarget = {
  challengeId: string;
  ideaId: string | null;
  session: string;
  personId: string;
};
export type StreamSink = { send(text: string): void; end(): void };
export type Stream = StreamTarget & StreamSink;

const maxStreamsPerSession = 6; // as many as a browser opens to one host

/**
 * An event in the format of EventSource. A client that reconnects sends the last `id` it received.
 */
export const eventText = (event: string, data: unknown, id?: string) =>
  `event: ${event}\n${id ? `id: ${id}\n` : ""}data: ${JSON.stringify(data)}\n\n`;

/**
 * The open streams of this process, indexed by challenge. A session with too many loses its oldest.
 */
export function createStreams() {
  const byChallenge = new Map<string, Set<Stream>>();
  const bySession = new Map<string, Set<Stream>>();
  let size = 0;

  const addTo = (groups: Map<string, Set<Stream>>, key: string, stream: Stream) => {
    const group = groups.get(key) ?? new Set();
    groups.set(key, group.add(stream));
    return group;
  };
  const removeFrom = (groups: Map<string, Set<Stream>>, key: string, stream: Stream) => {
    const group = groups.get(key);
    const wasThere = group?.delete(stream) ?? false;
    if (group?.size === 0) groups.delete(key);
    return wasThere;
  };

  function remove(stream: Stream): boolean {
    if (!removeFrom(byChallenge, stream.challengeId, stream)) return false;
    removeFrom(bySession, stream.session, stream);
    size--;
    return true;
  }
  return {
    size: () => size,
    challenges: () => [...byChallenge.keys()],
    of: (challengeId: string): Stream[] => [...(byChallenge.get(challengeId) ?? [])],
    all: (): Stream[] => [...byChallenge.values()].flatMap((streams) => [...streams]),
    /** Returns the stream that exceeds the session's limit, if any; the caller ends it. */
    add(stream: Stream): Stream | null {
      addTo(byChallenge, stream.challengeId, stream);
      const ofSession = addTo(bySession, stream.session, stream);
      size++;
      return ofSession.size > maxStreamsPerSession ? ofSession.values().next().value! : null;
    },
    remove,
  };
}

export type Streams = ReturnType<typeof createStreams>;
