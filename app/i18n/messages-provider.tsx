// A page contains the messages it shows, so that it can hydrate without the whole catalogue. The
// rest loads when the browser is idle, or at the first message that is missing.
import { createContext, type ReactNode, useContext, useEffect, useReducer } from "react";
import { Language } from "./language.tsx";
import { isLocale } from "./locale.ts";
import type { ScreenKey, ScreenTranslate } from "./messages.ts";
import { translateWith } from "./translate.ts";

const elementId = "messages";

type Catalogue = Readonly<Record<string, string>>;
type PageMessagesSource = { read: () => string; restUrl: string | undefined };
const PageMessagesContext = createContext<PageMessagesSource | null>(null);

/**
 * On the server: a `t` that records which messages it was asked for (`recordKeys` records them
 * without it), and the component in which <PageMessages> writes them out. `catalogue` has all messages; `restUrl` is its address for
 * browsers.
 */
export function collectMessages(t: ScreenTranslate, catalogue: Catalogue, restUrl: string) {
  const usedKeys = new Set<string>();
  const recordKeys = (keys: readonly string[]) => {
    for (const key of keys) usedKeys.add(key);
  };
  const recordingT: ScreenTranslate = (key, values) => {
    usedKeys.add(key);
    return t(key, values);
  };
  const read = () =>
    [...usedKeys]
      .flatMap((key) => (Object.hasOwn(catalogue, key) ? [key] : pluralKeys(key, catalogue)))
      .map((key) => `${key}\t${catalogue[key]}`)
      .join("\n");
  const CollectMessages = ({ children }: { children: ReactNode }) => (
    <PageMessagesContext.Provider value={{ read, restUrl }}>
      {children}
    </PageMessagesContext.Provider>
  );
  return { t: recordingT, recordKeys, CollectMessages };
}

const pluralKeys = (key: string, catalogue: Catalogue) =>
  ["zero", "one", "two", "few", "many", "other"]
    .map((form) => `${key}_${form}`)
    .filter((pluralKey) => Object.hasOwn(catalogue, pluralKey));

/** Last in the document, so that everything before it has asked for its messages. */
export function PageMessages() {
  const { read, restUrl } = useContext(PageMessagesContext) ?? {
    read: readPageMessages,
    restUrl: pageMessagesElement()?.dataset.rest,
  };
  return (
    <div
      id={elementId}
      hidden
      data-messages={read()}
      data-rest={restUrl}
      suppressHydrationWarning
    />
  );
}

const pageMessagesElement = () => document.getElementById(elementId);
const readPageMessages = () => pageMessagesElement()?.dataset.messages ?? "";

async function fetchRest(): Promise<Catalogue> {
  const response = await fetch(pageMessagesElement()?.dataset.rest ?? "");
  if (!response.ok) throw new Error(`The messages could not be loaded (${response.status})`);
  return response.json();
}

function parsePageMessages(): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const line of readPageMessages().split("\n")) {
    const separator = line.indexOf("\t");
    if (separator > 0) messages[line.slice(0, separator)] = line.slice(separator + 1);
  }
  return messages;
}

/** In the browser: the language of the page, starting with the messages it contains. */
export function createMessagesProvider() {
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : "en";
  const messages = parsePageMessages();
  let isComplete = false;
  let wasMissing = false;
  let isLoading = false;
  let rerender = () => {};
  const load = () => {
    if (isLoading || isComplete) return;
    isLoading = true;
    fetchRest().then(
      (catalogue) => {
        Object.assign(messages, catalogue);
        isComplete = true;
        if (wasMissing) rerender();
      },
      () => {
        isLoading = false; // no connection: the next missing message tries again
      },
    );
  };
  const t = translateWith<ScreenKey>(locale, messages, (key) => {
    if (isComplete) return key;
    wasMissing = true;
    load();
    return "…";
  });

  return function MessagesProvider({ children }: { children: ReactNode }) {
    const [renderCount, renderAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      rerender = renderAgain;
      if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: 4_000 });
      else setTimeout(load, 1_500);
    }, []);
    // A new function renders everything that translates.
    const currentT: ScreenTranslate = renderCount ? (key, values) => t(key, values) : t;
    return (
      <Language locale={locale} t={currentT}>
        {children}
      </Language>
    );
  };
}
