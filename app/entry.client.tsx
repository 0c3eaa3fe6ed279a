import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { wakeLanguage } from "./i18n/words.tsx";

// A form sent before this script ran was answered with its page, under the address it was sent to.
const { at } = document.documentElement.dataset;
if (at) window.history.replaceState(window.history.state, "", at);

const Awake = wakeLanguage();

startTransition(() => {
  hydrateRoot(document, <Awake><RemixBrowser /></Awake>);
});
