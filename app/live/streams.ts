/** Where a stream is opened: on the page of an idea, or (null) on a page of its challenge; by which session, of whom. */
export type Place = {
  challengeId: string;
  ideaId: string | null;
  session: string;
  personId: string;
};
export type Sink = { send(text: string): void; end(): void };
export type Stream = Place & Sink;

const mostASession = 6; // as many as a browser opens to one address

/** An event as an EventSource reads it. `id` is what it names when it comes back after a lost connection. */
export const eventText = (event: string, data: unknown, id?: string) =>
  `event: ${event}\n${id ? `id: ${id}\n` : ""}data: ${JSON.stringify(data)}\n\n`;

/** The open streams of this process, found by challenge. A session that opens more than it can need loses its oldest. */
export function createStreams() {
  const byChallenge = new Map<string, Set<Stream>>();
  const bySession = new Map<string, Set<Stream>>();
  let open = 0;

  const put = (all: Map<string, Set<Stream>>, key: string, stream: Stream) => {
    const group = all.get(key) ?? new Set();
    all.set(key, group.add(stream));
    return group;
  };
  const take = (all: Map<string, Set<Stream>>, key: string, stream: Stream) => {
    const group = all.get(key);
    const was = group?.delete(stream) ?? false;
    if (group?.size === 0) all.delete(key);
    return was;
  };

  function remove(stream: Stream): boolean {
    if (!take(byChallenge, stream.challengeId, stream)) return false;
    take(bySession, stream.session, stream);
    open--;
    return true;
  }
  return {
    size: () => open,
    challenges: () => [...byChallenge.keys()],
    of: (challengeId: string): Stream[] => [...(byChallenge.get(challengeId) ?? [])],
    all: (): Stream[] => [...byChallenge.values()].flatMap((streams) => [...streams]),
    /** Gives the one that had to go for it, if any. */
    add(stream: Stream): Stream | null {
      put(byChallenge, stream.challengeId, stream);
      const own = put(bySession, stream.session, stream);
      open++;
      return own.size > mostASession ? own.values().next().value! : null;
    },
    remove,
  };
}

export type Streams = ReturnType<typeof createStreams>;
