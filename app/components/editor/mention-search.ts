import type { MentionNodeAttrs } from "@tiptap/extension-mention";
import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";

/** What the address of `mentionSearchUrl` answers to `?q=…`: people who may be mentioned here, best first. */
export type FoundPerson = { id: string; name: string; jobTitle?: string | null };

type Open = { people: FoundPerson[]; active: number; choose: (person: FoundPerson) => void };

const most = 8;

/** Connects tiptap's “somebody typed @” with the list that React shows: what is found, and which one is marked. */
export class MentionSearch {
  #open: Open | null = null;
  #heard = new Set<() => void>();
  constructor(readonly url: string) {}

  readonly now = () => this.#open;
  readonly subscribe = (heard: () => void) => {
    this.#heard.add(heard);
    return () => void this.#heard.delete(heard);
  };

  readonly mark = (active: number) => this.#change(this.#open && { ...this.#open, active });

  readonly suggestion: Omit<SuggestionOptions<FoundPerson, MentionNodeAttrs>, "editor"> = {
    char: "@",
    debounce: 120,
    items: ({ query, signal }) => this.#find(query, signal),
    render: () => ({
      onStart: (found) => this.#show(found),
      onUpdate: (found) => this.#show(found),
      onExit: () => this.#change(null),
      onKeyDown: ({ event }) => this.#press(event.key),
    }),
  };

  async #find(query: string, signal: AbortSignal): Promise<FoundPerson[]> {
    const address = new URL(this.url, location.href);
    address.searchParams.set("q", query);
    try {
      const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
      return answer.ok ? ((await answer.json()) as FoundPerson[]).slice(0, most) : [];
    } catch {
      return []; // nobody found, as when the connection is lost: what was typed stays
    }
  }

  #show({ items, command, loading }: SuggestionProps<FoundPerson, MentionNodeAttrs>) {
    if (loading && this.#open) return;
    const choose = ({ id, name }: FoundPerson) => command({ id, label: name });
    this.#change(items.length ? { people: items, active: 0, choose } : null);
  }

  #press(key: string): boolean {
    const open = this.#open;
    if (!open) return false;
    const { people, active, choose } = open;
    if (key === "ArrowDown") this.mark((active + 1) % people.length);
    else if (key === "ArrowUp") this.mark((active + people.length - 1) % people.length);
    else if (key === "Enter" || key === "Tab") choose(people[active]!);
    else if (key === "Escape") this.#change(null);
    else return false;
    return true;
  }

  #change(open: Open | null) {
    this.#open = open;
    this.#heard.forEach((heard) => heard());
  }
}
