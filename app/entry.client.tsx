import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { createMessagesProvider } from "./i18n/messages-provider.tsx";

// A form sent before this script ran was answered with its page, at the address of the write.
const { at } = document.documentElement.dataset;
if (at) window.history.replaceState(window.history.state, "", at);

function hydrate() {
  const MessagesProvider = createMessagesProvider();
  startTransition(() => {
    hydrateRoot(
      document,
      <MessagesProvider>
        <RemixBrowser />
      </MessagesProvider>,
    );
  });
}

/**
 * Waits until the page's data, a stream in the document, has been read. RemixBrowser starts reading
 * when it first renders, and throws the promise of it where no Suspense boundary is around. A key
 * pressed before it is read makes React fail for good: "Root did not complete"
 * (https://github.com/remix-run/remix/issues/10214). Hydrating only after DOMContentLoaded does not
 * help: 13 of 20 tries failed; and React 18 cannot hydrate a boundary around the document. So this
 * calls RemixBrowser once before React does.
 */
async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

void readPageData().then(hydrate);
