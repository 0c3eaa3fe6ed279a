import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { wakeLanguage } from "./i18n/messages-provider.tsx";

// A form sent before this script ran was answered with its page, under the address it was sent to.
const { at } = document.documentElement.dataset;
if (at) window.history.replaceState(window.history.state, "", at);

const Awake = wakeLanguage();
const wake = () =>
  startTransition(
    () =>
      void hydrateRoot(
        document,
        <Awake>
          <RemixBrowser />
        </Awake>,
      ),
  );

// The page's data lies in it as a stream, and RemixBrowser throws the promise of its having been read where no boundary waits for
// it: a key pressed meanwhile makes React give up ("root did not complete"). So the page wakes when its data has been read.
try {
  RemixBrowser({});
} catch (reading) {
  void Promise.resolve(reading).then(wake, wake);
}
