import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { seedDemo } from "#app/demo/seed-demo.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { openStorage } from "#app/gateways/storage.server.ts";
import { connect, rawClient } from "#db/client.server.ts";
import { type Embedded, startEmbedded } from "#db/embedded.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { readSettings, type Settings, SettingsError } from "../config/settings.server.ts";
import { smtpGateway } from "../gateways/mail.server.ts";
import { closeDuePhases } from "../jobs/close-due-phases.ts";
import { composeLetter } from "../jobs/compose-email.ts";
import { forgetSendings } from "../jobs/delete-old-keys.ts";
import { forgetLooks } from "../jobs/delete-old-views.ts";
import { sweepFiles } from "../jobs/delete-orphaned-files.ts";
import { remindOfAnswers } from "../jobs/remind-of-answers.ts";
import { runJobs } from "../jobs/run-jobs.ts";
import { startLive } from "../live/live.ts";
import { forgetSessions } from "../web/session.server.ts";
import { createApp } from "./app.server.ts";
import { buildWhenChanged } from "./build-if-stale.server.ts";
import { createTurnstile } from "./concurrency-limit.server.ts";
import { openTheDoor } from "./first-admin-hint.server.ts";
import { createHealth } from "./health.server.ts";
import { createLog } from "./log.server.ts";
import { checkOften, setLimits, stopGracefully } from "./server-timeouts.server.ts";
import { staticFiles } from "./static-files.server.ts";

const built = join(process.cwd(), "build");

/** From settings to a server that answers; returns once it listens. Ends the process with status 78 when a setting is wrong. */
export async function start(
  env: NodeJS.ProcessEnv,
  { dev, build }: { dev: boolean; build: boolean },
): Promise<void> {
  const settings = settingsOrExit(env);
  const log = createLog(settings.logLevel);
  for (const remark of settings.remarks) console.log(remark);
  if (build) await buildWhenChanged();

  const embedded = settings.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: settings.dataDir,
        onTrouble: (sentence) => log.warn(sentence),
      });
  const databaseUrl = settings.databaseUrl ?? embedded!.url;
  const directUrl = settings.databaseDirectUrl ?? databaseUrl;
  await migrateDatabase(directUrl, 30); // a database that starts together with us may need a moment
  const db = connect(databaseUrl, {
    max: settings.databasePool,
    prepare: settings.databasePrepare,
    hurried: true,
  });

  const mail = settings.smtpUrl
    ? smtpGateway({ smtpUrl: settings.smtpUrl, mailFrom: settings.mailFrom })
    : null;
  const storage = openStorage(settings);
  const jobsDb = connect(databaseUrl, { max: 4, prepare: settings.databasePrepare });
  if (settings.demo) await seedDemo(jobsDb, storage);
  const rounds = [
    { name: "forget-sessions", every: 3_600, work: () => forgetSessions(jobsDb) },
    { name: "close-due-phases", every: 15, work: () => closeDuePhases(jobsDb) },
    { name: "remind-of-answers", every: 300, work: () => remindOfAnswers(jobsDb) },
    { name: "forget-sendings", every: 24 * 3_600, work: () => forgetSendings(jobsDb) },
    { name: "forget-looks", every: 6 * 3_600, work: () => forgetLooks(jobsDb) },
    { name: "sweep-files", every: 24 * 3_600, work: () => sweepFiles(jobsDb, storage) },
  ];
  const ear = rawClient(directUrl);
  const jobs = await runJobs({
    databaseUrl: directUrl,
    db: jobsDb,
    ear,
    mail,
    origin: settings.origin,
    log,
    rounds,
  });
  const live = await startLive({ db: jobsDb, ear, log });

  let stopping = false;
  const health = createHealth(databaseUrl, settings.databasePrepare, jobs.health);
  const server = createServer(checkOften);
  const made = dev ? await viteFiles(server) : await builtFiles();
  const app = createApp({
    settings,
    db,
    log,
    health,
    dev,
    storage,
    live,
    composeLetter: async (letter) =>
      composeLetter(letter, settings.origin, await organisationNow(db)),
    ...made,
    turnstile: createTurnstile(settings.databasePool, settings.databasePool * 20, 10_000),
    stopping: () => stopping,
  });
  server.on("request", app);
  setLimits(server);
  await new Promise<void>((done, fail) =>
    server.once("error", fail).listen(settings.port, settings.host, done),
  );
  announce(settings, embedded, settings.demo ? null : await openTheDoor(db, settings));

  stopGracefully(
    server,
    log,
    () => {
      stopping = true;
      live.endAll();
    },
    async () => {
      await health.close();
      await ear.end({ timeout: 1 });
      await live.stop();
      await jobs.stop();
      mail?.close();
      await jobsDb.end();
      await db.end();
      await embedded?.stop();
    },
  );
}

function settingsOrExit(env: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(78); // EX_CONFIG: a supervisor need not try again
  }
}

async function builtFiles() {
  const client = join(built, "client");
  if (!existsSync(client))
    throw new Error(
      "it has not been built yet. Run npm run build first, or npm start, which does both.",
    );
  const build: ServerBuild = await import(pathToFileURL(join(built, "server", "index.js")).href);
  return { build, files: staticFiles(client) };
}

async function viteFiles(server: ReturnType<typeof createServer>) {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    configFile: "remix.config.js",
    server: { middlewareMode: true, hmr: { server } },
  });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return { build, files: [vite.middlewares as RequestHandler] };
}

function announce(settings: Settings, embedded: Embedded | null, door: string | null): void {
  const lines = [
    `Groundswell is at ${settings.origin}`,
    settings.demo && "  Demo: sign in as anyone with one click. Nothing in it is real.",
    door,
    embedded && `  Data is kept in ${settings.dataDir}`,
  ];
  console.log(lines.filter(Boolean).join("\n"));
}
