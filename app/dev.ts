// `npm run dev`: the server, with Vite building what a page asks for. React, Express and Remix read
// NODE_ENV when they are loaded, so it is set first; the settings are read from the original
// environment.
const environment = { ...process.env };
process.env.NODE_ENV ??= "development";

const { startOrExit } = await import("./server/start.server.ts");
await startOrExit(environment, { dev: true });

export {};
