import type { Editor, Range } from "@tiptap/core";
import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";

/** What can replace the typed text: a person, group, idea or emoji. */
export type SuggestionItem = { id: string; name: string; about?: string | null; sign?: string };

type PopupState = {
  items: SuggestionItem[];
  activeIndex: number;
  choose: (item: SuggestionItem) => void;
};

type SuggestionPopupOptions = {
  /** The character that opens the popup. */
  char: string;
  url: string;
  /** The number of characters typed before a search, unless the popup was opened by its button. */
  minLength?: number;
  insert: (editor: Editor, range: Range, item: SuggestionItem) => void;
};

const maxItems = 8;

/** Connects tiptap's suggestions with the list that React renders: the items and the active one. */
export class SuggestionPopup {
  #state: PopupState | null = null;
  #listeners = new Set<() => void>();
  #openedByButton = false;
  constructor(readonly options: SuggestionPopupOptions) {}

  readonly getState = () => this.#state;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** For the toolbar button: offers the best known items before anything is typed. */
  readonly openByButton = () => {
    this.#openedByButton = true;
  };

  readonly setActive = (activeIndex: number) =>
    this.#setState(this.#state && { ...this.#state, activeIndex });

  get suggestion(): Omit<SuggestionOptions<SuggestionItem, SuggestionItem>, "editor"> {
    return {
      char: this.options.char,
      decorationClass: "editor-prompt", // tiptap's default name is taken by a class of ours
      debounce: 120,
      items: ({ query, signal }) => this.#search(query, signal),
      command: ({ editor, range, props }) => this.options.insert(editor, range, props),
      render: () => ({
        onStart: (props) => this.#show(props),
        onUpdate: (props) => this.#show(props),
        onExit: () => {
          this.#openedByButton = false;
          this.#setState(null);
        },
        onKeyDown: ({ event }) => this.#onKey(event.key),
      }),
    };
  }

  async #search(query: string, signal: AbortSignal): Promise<SuggestionItem[]> {
    const minLength = this.#openedByButton ? 0 : (this.options.minLength ?? 0);
    if (query.length < minLength) return [];
    const url = new URL(this.options.url, location.href);
    url.searchParams.set("q", query);
    try {
      const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
      return response.ok ? ((await response.json()) as SuggestionItem[]).slice(0, maxItems) : [];
    } catch {
      return []; // no connection: the typed text stays
    }
  }

  #show({ items, command, loading }: SuggestionProps<SuggestionItem, SuggestionItem>) {
    if (loading && this.#state) return;
    this.#setState(items.length ? { items, activeIndex: 0, choose: command } : null);
  }

  #onKey(key: string): boolean {
    if (!this.#state) return false;
    const { items, activeIndex, choose } = this.#state;
    if (key === "ArrowDown") this.setActive((activeIndex + 1) % items.length);
    else if (key === "ArrowUp") this.setActive((activeIndex + items.length - 1) % items.length);
    else if (key === "Enter" || key === "Tab") choose(items[activeIndex]!);
    else if (key === "Escape") this.#setState(null);
    else return false;
    return true;
  }

  #setState(state: PopupState | null) {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
