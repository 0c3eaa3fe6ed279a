import type { Editor, Range } from "@tiptap/core";
import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";

/** What can be put in the place of what somebody typed: a person, group or idea, an emoji. */
export type Found = { id: string; name: string; about?: string | null; sign?: string };

type Open = { list: Found[]; active: number; choose: (one: Found) => void };
type Wishes = {
  char: string;
  url: string /** So many letters are typed before anything is looked for, unless somebody asked to be shown. */;
  least?: number;
  put: (editor: Editor, range: Range, one: Found) => void;
};

const most = 8;

/** Connects tiptap's “somebody typed @” with the list that React shows: what is found, and which one is marked. */
export class Finder {
  #open: Open | null = null;
  #heard = new Set<() => void>();
  #invited = false;
  constructor(readonly wishes: Wishes) {}

  readonly now = () => this.#open;
  readonly subscribe = (heard: () => void) => {
    this.#heard.add(heard);
    return () => void this.#heard.delete(heard);
  };

  /** Somebody pressed the button for it: what is best known is offered before a letter was typed. */
  readonly invite = () => void (this.#invited = true);

  readonly mark = (active: number) => this.#change(this.#open && { ...this.#open, active });

  get suggestion(): Omit<SuggestionOptions<Found, Found>, "editor"> {
    return {
      char: this.wishes.char,
      decorationClass: "editor-asked", // its own name for it is one of ours
      debounce: 120,
      items: ({ query, signal }) => this.#find(query, signal),
      command: ({ editor, range, props }) => this.wishes.put(editor, range, props),
      render: () => ({
        onStart: (found) => this.#show(found),
        onUpdate: (found) => this.#show(found),
        onExit: () => {
          this.#invited = false;
          this.#change(null);
        },
        onKeyDown: ({ event }) => this.#press(event.key),
      }),
    };
  }

  async #find(query: string, signal: AbortSignal): Promise<Found[]> {
    if (query.length < (this.#invited ? 0 : (this.wishes.least ?? 0))) return [];
    const address = new URL(this.wishes.url, location.href);
    address.searchParams.set("q", query);
    try {
      const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
      return answer.ok ? ((await answer.json()) as Found[]).slice(0, most) : [];
    } catch {
      return []; // nobody found, as when the connection is lost: what was typed stays
    }
  }

  #show({ items, command, loading }: SuggestionProps<Found, Found>) {
    if (loading && this.#open) return;
    this.#change(items.length ? { list: items, active: 0, choose: command } : null);
  }

  #press(key: string): boolean {
    const open = this.#open;
    if (!open) return false;
    const { list, active, choose } = open;
    if (key === "ArrowDown") this.mark((active + 1) % list.length);
    else if (key === "ArrowUp") this.mark((active + list.length - 1) % list.length);
    else if (key === "Enter" || key === "Tab") choose(list[active]!);
    else if (key === "Escape") this.#change(null);
    else return false;
    return true;
  }

  #change(open: Open | null) {
    this.#open = open;
    this.#heard.forEach((heard) => heard());
  }
}
