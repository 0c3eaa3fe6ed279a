// The little of a service worker's world that TypeScript's own DOM types leave out; its worker types cannot stand beside those.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
export type Fetching = Extendable & {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response> | Response): void;
};
export type Syncing = Extendable & { readonly tag: string };
export type Messaging = Extendable & { readonly data: unknown };

export type Worker = {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", heard: (event: Extendable) => void): void;
  addEventListener(type: "fetch", heard: (event: Fetching) => void): void;
  addEventListener(type: "sync", heard: (event: Syncing) => void): void;
  addEventListener(type: "message", heard: (event: Messaging) => void): void;
};
