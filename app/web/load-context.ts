import type { Logger } from "pino";
import type { SignedIn } from "#app/domain/auth/session.ts";
import type { ReceivedFile } from "#app/domain/file/fields.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Live } from "#app/live/live.ts";
import type { Db } from "#db/client.server.ts";
import type { Locale } from "#db/locales.ts";
import type { Settings } from "../config/settings.server.ts";
import type { FormReply } from "./handlers.ts";

/** What the server hands to every loader and action. The built application keeps no state of its own. */
export type LoadContext = {
  db: Db;
  settings: Settings;
  /** Where pictures and files are kept; verbs that store one are handed it. */
  storage: Storage;
  /** A file that was sent by itself, set down on disk until this request is answered. */
  file: ReceivedFile | null;
  /** A letter as its reader gets it. */
  composeLetter(letter: {
    template: string;
    locale: Locale;
    data: Record<string, unknown>;
  }): Promise<{ subject: string; html: string; text: string }>;
  /** Tells open pages what happens (web/live-stream.ts). */
  live: Live;
  /** For <Scripts>, <ScrollRestoration> and any <script> or <style> of ours; new for every request. */
  nonce: string;
  /** In the log, in the X-Request-Id header and on the error page. */
  requestId: string;
  /** Address of the person's machine, believing only the proxies in TRUST_PROXY. */
  clientAddress: string;
  /** Called once when the connection is gone. Event streams clean up here; request.signal can be lost to garbage collection. */
  onClose(clean: () => void): void;
  log: Logger;
  /** Who asks, once anything has wanted to know. */
  session?: Promise<{
    person: SignedIn | null;
    demo: boolean /** The SHA-256 its row goes by. */;
    session: string | null;
  }>;
  /** Renders the page a form stands on once more, with what was wrong and what was typed: the answer to a form sent without JavaScript. */
  pageAgain?(path: string, reply: FormReply, status: number): Promise<Response>;
  /** Set while a page is rendered again by pageAgain; the root loader hands it to the forms. */
  reply?: FormReply;
  /** Set when the database was away while this request was answered: it then becomes a 503, whatever page was made. */
  unavailable?: boolean;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
