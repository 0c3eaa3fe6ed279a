import type { Logger } from "pino";
import type { SignedIn } from "#app/domain/auth/load-session.ts";
import type { StreamableFile } from "#app/domain/file/fields.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Live } from "#app/live/live.ts";
import type { Db } from "#db/client.server.ts";
import type { Locale } from "#db/locales.ts";
import type { Settings } from "../config/settings.server.ts";
import type { FormReply } from "./form-reply.ts";

/** What every loader and action gets from the server. The built application itself is stateless. */
export type LoadContext = {
  db: Db;
  settings: Settings;
  /** Where pictures and files are stored. */
  storage: Storage;
  /** A single file sent as the whole body; on disk until this request is answered. */
  file: StreamableFile | null;
  /** Renders an email as its recipient gets it. */
  composeEmail(email: {
    template: string;
    locale: Locale;
    data: Record<string, unknown>;
  }): Promise<{ subject: string; html: string; text: string }>;
  /** Sends events to open pages (web/live-stream.ts). */
  live: Live;
  /** For every <script> and <style> of ours; new for every request. */
  nonce: string;
  /** In the log, in the X-Request-Id header and on the error page. */
  requestId: string;
  /** IP address of the client; X-Forwarded-For counts only from proxies in TRUST_PROXY. */
  clientAddress: string;
  /**
   * Runs `clean` once when the connection is closed. Event streams use this, because request.signal
   * can be lost to garbage collection.
   */
  onClose(clean: () => void): void;
  log: Logger;
  /** Set by the first loader that reads the session. */
  session?: Promise<{
    person: SignedIn | null;
    demo: boolean;
    /** The SHA-256 under which the session is stored. */
    session: string | null;
  }>;
  /**
   * Renders the page of a form again, with the errors and the submitted values: the answer to an
   * invalid form that was sent without JavaScript.
   */
  rerenderPage?(path: string, reply: FormReply, status: number): Promise<Response>;
  /** Set while rerenderPage renders a page; the root loader passes it to the forms. */
  reply?: FormReply;
  /** Set when the database was unavailable during this request: the answer becomes a 503. */
  databaseUnavailable?: boolean;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
