// A page brings along the sentences it shows, so that it wakes up without waiting for the whole catalogue; that follows
// when the browser has nothing else to do, or at the first sentence that is not there yet.
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useReducer,
} from "react";
import { Language } from "./language.tsx";
import { isLocale } from "./locale.ts";
import type { ScreenKey, ScreenTranslate } from "./messages.ts";
import { translateWith } from "./translate.ts";

const place = "words";
type Gathered = { words: () => string; rest: string };
const Room = createContext<Gathered | null>(null);

/**
 * On the server: `t` that remembers what it was asked, and the room in which <Words> tells it. `all` is the whole catalogue,
 * `rest` the address where a browser finds it.
 */
export function gathering(t: ScreenTranslate, all: Readonly<Record<string, string>>, rest: string) {
  const asked = new Set<string>();
  const remembered: ScreenTranslate = (key, values) => {
    asked.add(key);
    return t(key, values);
  };
  const words = () => {
    const keys = [...asked].flatMap((key) =>
      Object.hasOwn(all, key) ? [key] : pluralsOf(key, all),
    );
    return keys.map((key) => `${key}\t${all[key]}`).join("\n");
  };
  const Gather = ({ children }: { children: ReactNode }) => (
    <Room.Provider value={{ words, rest }}>{children}</Room.Provider>
  );
  return { t: remembered, Gather };
}

const pluralsOf = (key: string, all: Readonly<Record<string, string>>) =>
  ["zero", "one", "two", "few", "many", "other"]
    .map((form) => `${key}_${form}`)
    .filter((one) => Object.hasOwn(all, one));

/** Last in the document: everything before it has spoken by then. */
export function Words() {
  const { words, rest } = useContext(Room) ?? {
    words: brought,
    rest: document.getElementById(place)?.dataset.rest,
  };
  return <div id={place} hidden data-words={words()} data-rest={rest} suppressHydrationWarning />;
}

const brought = () => document.getElementById(place)?.dataset.words ?? "";

async function fetchRest(): Promise<Record<string, string>> {
  const answer = await fetch(document.getElementById(place)?.dataset.rest ?? "");
  if (!answer.ok) throw new Error(`No words (${answer.status})`);
  return answer.json();
}

/** In the browser: the language of the page, beginning with the words it brought. */
export function wakeLanguage() {
  const asked = document.documentElement.lang;
  const locale = isLocale(asked) ? asked : "en";
  const words: Record<string, string> = {};
  for (const line of brought().split("\n")) {
    const at = line.indexOf("\t");
    if (at > 0) words[line.slice(0, at)] = line.slice(at + 1);
  }
  let [complete, lacked] = [false, false];
  let coming: Promise<void> | undefined;
  let redraw = () => {};
  const load = () => {
    coming ??= fetchRest().then(
      (all) => {
        Object.assign(words, all);
        complete = true;
        if (lacked) redraw();
      },
      () => void (coming = undefined), // no connection: the next sentence that lacks tries again
    );
  };
  const t = translateWith<ScreenKey>(locale, words, (key) => {
    if (complete) return key;
    lacked = true;
    load();
    return "…";
  });

  return function Awake({ children }: { children: ReactNode }) {
    const [turn, again] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      redraw = () => startTransition(again); // parts that are still to wake up (page/fetched.tsx) may wait for it
      if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: 4_000 });
      else setTimeout(load, 1_500);
    }, []);
    return (
      <Language locale={locale} t={turn ? (key, values) => t(key, values) : t}>
        {children}
      </Language>
    );
  };
}
