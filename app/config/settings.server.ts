import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { databaseAccount, isReachable } from "#db/embedded-binaries.server.ts";

const integer = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const onOff = z.enum(["on", "off"]);
const publicDemoConsent = "yes, anyone may enter";
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  hostname: /./,
  error: "must look like postgres://name:password@host:5432/database",
});

/** Every setting, read from the environment. The table in the README is generated from this. */
export const environmentSchema = z.object({
  PORT: integer(1, 65535).default(3000).describe("Port to listen on."),
  HOST: z
    .string()
    .optional()
    .describe(
      "Address to listen on. Default 127.0.0.1 when ORIGIN is on this machine, otherwise 0.0.0.0.",
    ),
  ORIGIN: z
    .url({ protocol: /^https?$/, error: "must look like https://ideas.example.org" })
    .optional()
    .describe(
      "Where people reach Groundswell, without a path; every link in an email starts with " +
        "it. Must be https in production. Default http://localhost:PORT.",
    ),
  DATA_DIR: z
    .string()
    .optional()
    .describe(
      "Folder for everything kept on disk: the embedded database, and uploads when there is " +
        "no S3_ENDPOINT. Default ./data; for root in a folder others cannot enter, a folder " +
        "under /var/lib/groundswell.",
    ),
  DATABASE_URL: postgresUrl
    .optional()
    .describe("PostgreSQL 15 or newer to use in place of the embedded one."),
  DATABASE_DIRECT_URL: postgresUrl
    .optional()
    .describe(
      "The same database without a pooler in between, for migrations, the queue and LISTEN. " +
        "Default DATABASE_URL.",
    ),
  DATABASE_PREPARE: z
    .enum(["true", "false"])
    .default("true")
    .describe("false when DATABASE_URL is a pooler in transaction mode, such as pgbouncer."),
  DATABASE_POOL: integer(2, 500)
    .default(20)
    .describe(
      "Connections that each web process keeps to the database; as many requests are worked on " +
        "at once.",
    ),
  WEB_PROCESSES: integer(1, 64)
    .default(1)
    .describe("Processes that answer requests: one for each processor core that is free for it."),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must look like https://s3.eu-central-1.amazonaws.com" })
    .optional()
    .describe(
      "Object storage that speaks S3, to keep pictures and files in. Without it they are " +
        "kept in DATA_DIR.",
    ),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional()
    .describe("The bucket in it. It must exist, and nobody but Groundswell needs to read it."),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, "must look like eu-central-1")
    .default("us-east-1")
    .describe("The region of the bucket."),
  S3_ACCESS_KEY: z
    .string()
    .min(1)
    .optional()
    .describe("Access key that may list, read, write and delete in the bucket."),
  S3_SECRET_KEY: z.string().min(1).optional().describe("The secret that belongs to it."),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "must look like smtps://name:password@mail.example.org:465",
    })
    .optional()
    .describe(
      "Mail server. Without it emails stay in the outbox, which an administrator can read " +
        "in demo mode.",
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe(
      "Sender of every email, such as Groundswell <ideas@example.org>. Default no-reply at " +
        "the host of ORIGIN.",
    ),
  FIRST_ADMIN: z
    .email("must be an e-mail address")
    .optional()
    .describe(
      "Email address of the person who sets Groundswell up. While there is no administrator yet, " +
        "every start prints a link with which they become one.",
    ),
  DEMO: onOff
    .optional()
    .describe(
      "Demo mode: an invented organisation, and a page where anyone can sign in as its " +
        "people. On by itself only when there is no DATABASE_URL, NODE_ENV is not production " +
        "and ORIGIN is on this machine.",
    ),
  DEMO_PUBLIC: z
    .literal(publicDemoConsent, { error: `must be exactly: ${publicDemoConsent}` })
    .optional()
    .describe(
      "Needed to show the demo to the world (DEMO=on in production or on a public ORIGIN): " +
        `"${publicDemoConsent}".`,
    ),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(\d{1,2}|[0-9a-fA-F.:/, ]+)$/,
      "must be a number of proxies, or their addresses separated by commas",
    )
    .optional()
    .describe(
      "Whose X-Forwarded-For to believe: the number of proxies in front, or their addresses. " +
        "Default: none of them.",
    ),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("What is written to the log, as JSON lines on standard output."),
  NODE_ENV: z
    .enum(["production", "development", "test"])
    .optional()
    .describe("production makes the rules above strict."),
});

export type Settings = {
  port: number;
  host: string;
  /** Scheme, host and port only. */
  origin: string;
  https: boolean;
  dataDir: string;
  /** Null for the embedded database. */
  databaseUrl: string | null;
  databaseDirectUrl: string | null;
  databasePrepare: boolean;
  databasePool: number;
  webProcesses: number;
  /** Null when pictures and files are stored in dataDir. */
  bucket: {
    endpoint: string;
    bucket: string;
    region: string;
    accessKey: string;
    secretKey: string;
  } | null;
  smtpUrl: string | null;
  mailFrom: string;
  firstAdmin: string | null;
  demo: boolean;
  production: boolean;
  trustProxy: number | string[] | null;
  logLevel: z.infer<typeof environmentSchema>["LOG_LEVEL"];
  /** Messages for the person who starts the server. */
  remarks: string[];
};

/** Lists each wrong setting with what it should be, but never its value, which may be a secret. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(
      [
        "Groundswell cannot start with these settings:",
        ...problems.map((line) => `  - ${line}`),
      ].join("\n"),
    );
    this.name = "SettingsError";
  }
}

type Environment = z.infer<typeof environmentSchema>;
type Mode = { origin: URL; isLocal: boolean; isProduction: boolean; isDemo: boolean };

/** @throws SettingsError */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const nonEmpty = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(nonEmpty);
  if (!parsed.success)
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    );
  const e = parsed.data;
  const mode = modeOf(e);
  const problems = [...originProblems(mode), ...demoProblems(e, mode), ...missingSettings(e)];
  if (problems.length) throw new SettingsError(problems);

  const { origin, isLocal, isProduction, isDemo } = mode;
  const remarks: string[] = [];
  return {
    port: e.PORT,
    host: e.HOST ?? (isLocal ? "127.0.0.1" : "0.0.0.0"),
    origin: origin.origin,
    https: origin.protocol === "https:",
    dataDir: dataDirFor(e.DATA_DIR, !e.DATABASE_URL, remarks),
    databaseUrl: e.DATABASE_URL ?? null,
    databaseDirectUrl: e.DATABASE_DIRECT_URL ?? e.DATABASE_URL ?? null,
    databasePrepare: e.DATABASE_PREPARE === "true",
    databasePool: e.DATABASE_POOL,
    webProcesses: e.WEB_PROCESSES,
    bucket: bucketOf(e),
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? `Groundswell <no-reply@${origin.hostname}>`,
    firstAdmin: e.FIRST_ADMIN ?? null,
    demo: isDemo,
    production: isProduction,
    trustProxy: parseTrustProxy(e.TRUST_PROXY),
    logLevel: e.LOG_LEVEL,
    remarks,
  };
}

function modeOf(e: Environment): Mode {
  const isProduction = e.NODE_ENV === "production";
  const origin = new URL(e.ORIGIN ?? `http://localhost:${e.PORT}`);
  const isLocal = isLoopback(origin.hostname);
  const isDemo = e.DEMO ? e.DEMO === "on" : !e.DATABASE_URL && !isProduction && isLocal;
  return { origin, isLocal, isProduction, isDemo };
}

function originProblems({ origin, isLocal, isProduction }: Mode): string[] {
  const problems: string[] = [];
  if (origin.pathname !== "/" || origin.search || origin.username)
    problems.push("ORIGIN: must be scheme, host and port only, such as https://ideas.example.org");
  if (isProduction && origin.protocol !== "https:" && !isLocal)
    problems.push("ORIGIN: must start with https:// in production");
  return problems;
}

function demoProblems(e: Environment, { isLocal, isProduction, isDemo }: Mode): string[] {
  const isPublic = isProduction || !isLocal;
  if (!isDemo || !isPublic || e.DEMO_PUBLIC) return [];
  return [
    "DEMO: on lets anyone sign in as anyone, also as the administrator. Leave it out, or, " +
      `for a public demo without real data, also set DEMO_PUBLIC="${publicDemoConsent}"`,
  ];
}

function missingSettings(e: Environment): string[] {
  const problems: string[] = [];
  if (e.DATABASE_DIRECT_URL && !e.DATABASE_URL)
    problems.push("DATABASE_DIRECT_URL: needs DATABASE_URL beside it");
  const s3 = {
    S3_ENDPOINT: e.S3_ENDPOINT,
    S3_BUCKET: e.S3_BUCKET,
    S3_ACCESS_KEY: e.S3_ACCESS_KEY,
    S3_SECRET_KEY: e.S3_SECRET_KEY,
  };
  if (Object.values(s3).some(Boolean))
    for (const [name, value] of Object.entries(s3))
      if (!value) problems.push(`${name}: is needed beside the other S3 settings`);
  return problems;
}

const bucketOf = (e: Environment): Settings["bucket"] =>
  e.S3_ENDPOINT
    ? {
        endpoint: e.S3_ENDPOINT,
        bucket: e.S3_BUCKET!,
        region: e.S3_REGION,
        accessKey: e.S3_ACCESS_KEY!,
        secretKey: e.S3_SECRET_KEY!,
      }
    : null;

export const isLoopback = (hostname: string) =>
  /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);

// For root in /root: PostgreSQL must run as an ordinary account, which cannot enter /root. Only root
// can write in /var/lib, and it survives a restart. Each checkout gets its own folder there, so that
// two never share a database.
function dataDirFor(setting: string | undefined, isEmbedded: boolean, remarks: string[]): string {
  const preferred = resolve(setting ?? "data");
  if (setting || !isEmbedded || isReachable(preferred, databaseAccount())) return preferred;
  const tag = createHash("sha256").update(preferred).digest("hex").slice(0, 8);
  const chosen = join("/var/lib/groundswell", `${basename(process.cwd())}-${tag}`);
  remarks.push(
    `You are root and ${preferred} is closed to the account the database runs as, ` +
      `so the data is kept in ${chosen}. Set DATA_DIR to choose another folder.`,
  );
  return chosen;
}

function parseTrustProxy(value: string | undefined): Settings["trustProxy"] {
  if (!value) return null;
  return /^\d{1,2}$/.test(value)
    ? Number(value)
    : value.split(",").map((address) => address.trim());
}
