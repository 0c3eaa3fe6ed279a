// `npm start`, `npm run serve`, `npm run dev`. React, Express and Remix read NODE_ENV when they are
// loaded, so it is set first; the settings are read from the original environment.
const environment = { ...process.env };
process.env.NODE_ENV ??= process.argv.includes("--dev") ? "development" : "production";

const { start } = await import("./server/start.server.ts");
try {
  await start(environment, {
    dev: process.argv.includes("--dev"),
    build: process.argv.includes("--build"),
  });
} catch (error) {
  const { name, message, code, stack } = error as NodeJS.ErrnoException;
  console.error(
    code === "EADDRINUSE"
      ? "That port is taken: set PORT to another."
      : `Groundswell could not start: ${message || code || name}`,
  );
  if (environment.LOG_LEVEL === "debug") console.error(stack);
  process.exit(1);
}

export {};
