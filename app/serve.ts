// `npm start`, `npm run serve`, `npm run dev`. React, express and Remix look at NODE_ENV the moment they are loaded, so it is
// settled first; the settings are read from what was really given.
const given = { ...process.env };
process.env.NODE_ENV ??= process.argv.includes("--dev") ? "development" : "production";

const { start } = await import("./server/start.server.ts");
try {
  await start(given, {
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
  if (given.LOG_LEVEL === "debug") console.error(stack);
  process.exit(1);
}

export {};
