import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { databaseAccount, reachable } from "#db/embedded-binaries.server.ts";

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const flag = z.enum(["on", "off"]);
const demoSentence = "yes, anyone may enter";
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  hostname: /./,
  error: "must look like postgres://name:password@host:5432/database",
});

/** Every setting there is, read from the environment. The table in the README is made from this. */
export const environmentSchema = z.object({
  PORT: whole(1, 65535).default(3000).describe("Port to listen on."),
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
      "Where people reach Groundswell, without a path; every link in a letter starts with it. Must be https in production. Default http://localhost:PORT.",
    ),
  DATA_DIR: z
    .string()
    .optional()
    .describe(
      "Folder for everything kept on disk: the embedded database, and uploads when there is no S3_ENDPOINT. Default ./data; for root in a folder others cannot enter, a folder under /var/lib/groundswell.",
    ),
  DATABASE_URL: postgresUrl
    .optional()
    .describe("PostgreSQL 15 or newer to use in place of the embedded one."),
  DATABASE_DIRECT_URL: postgresUrl
    .optional()
    .describe(
      "The same database without a pooler in between, for migrations, the queue and LISTEN. Default DATABASE_URL.",
    ),
  DATABASE_PREPARE: z
    .enum(["true", "false"])
    .default("true")
    .describe("false when DATABASE_URL is a pooler in transaction mode, such as pgbouncer."),
  DATABASE_POOL: whole(2, 500)
    .default(20)
    .describe("Connections kept to the database; as many requests are worked on at once."),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must look like https://s3.eu-central-1.amazonaws.com" })
    .optional()
    .describe(
      "Object storage that speaks S3, to keep pictures and files in. Without it they are kept in DATA_DIR.",
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
      "Mail server. Without it letters stay in the outbox, which an administrator can read in demo mode.",
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe(
      "Sender of every letter, such as Groundswell <ideas@example.org>. Default no-reply at the host of ORIGIN.",
    ),
  FIRST_ADMIN: z
    .email("must be an e-mail address")
    .optional()
    .describe(
      "E-mail address of whoever sets Groundswell up. While there is no administrator yet, every start prints a link with which they become one.",
    ),
  DEMO: flag
    .optional()
    .describe(
      "Demo mode: an invented organisation, and a page where anyone can sign in as its people. On by itself only when there is no DATABASE_URL, NODE_ENV is not production and ORIGIN is on this machine.",
    ),
  DEMO_PUBLIC: z
    .literal(demoSentence, { error: `must be exactly: ${demoSentence}` })
    .optional()
    .describe(
      `Needed to show the demo to the world (DEMO=on in production or on a public ORIGIN): "${demoSentence}".`,
    ),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(\d{1,2}|[0-9a-fA-F.:/, ]+)$/,
      "must be a number of proxies, or their addresses separated by commas",
    )
    .optional()
    .describe(
      "Whose X-Forwarded-For to believe: the number of proxies in front, or their addresses. Default nobody's.",
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
  /** Null: the embedded database. */
  databaseUrl: string | null;
  databaseDirectUrl: string | null;
  databasePrepare: boolean;
  databasePool: number;
  /** Null: pictures and files are kept in dataDir. */
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
  /** Sentences worth telling the person who started us. */
  remarks: string[];
};

/** Says which setting is wrong and what it should be, one sentence a line, never the value: it may be a secret. */
export class SettingsError extends Error {
  constructor(readonly complaints: string[]) {
    super(
      `Groundswell cannot start with these settings:\n${complaints.map((line) => `  - ${line}`).join("\n")}`,
    );
    this.name = "SettingsError";
  }
}

/** @throws SettingsError */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    );
  const e = parsed.data;
  const production = e.NODE_ENV === "production";
  const origin = new URL(e.ORIGIN ?? `http://localhost:${e.PORT}`);
  const local = isLoopback(origin.hostname);
  const demo = e.DEMO ? e.DEMO === "on" : !e.DATABASE_URL && !production && local;

  const complaints: string[] = [];
  if (origin.pathname !== "/" || origin.search || origin.username)
    complaints.push(
      "ORIGIN: must be scheme, host and port only, such as https://ideas.example.org",
    );
  if (production && origin.protocol !== "https:" && !local)
    complaints.push("ORIGIN: must start with https:// in production");
  if (demo && (production || !local) && !e.DEMO_PUBLIC) {
    complaints.push(
      `DEMO: on lets anyone sign in as anyone, also as the administrator. Leave it out, or, for a public demo without real data, also set DEMO_PUBLIC="${demoSentence}"`,
    );
  }
  if (e.DATABASE_DIRECT_URL && !e.DATABASE_URL)
    complaints.push("DATABASE_DIRECT_URL: needs DATABASE_URL beside it");
  const s3 = {
    S3_ENDPOINT: e.S3_ENDPOINT,
    S3_BUCKET: e.S3_BUCKET,
    S3_ACCESS_KEY: e.S3_ACCESS_KEY,
    S3_SECRET_KEY: e.S3_SECRET_KEY,
  };
  if (Object.values(s3).some(Boolean))
    for (const [name, value] of Object.entries(s3))
      if (!value) complaints.push(`${name}: is needed beside the other S3 settings`);
  if (complaints.length) throw new SettingsError(complaints);

  const remarks: string[] = [];
  return {
    port: e.PORT,
    host: e.HOST ?? (local ? "127.0.0.1" : "0.0.0.0"),
    origin: origin.origin,
    https: origin.protocol === "https:",
    dataDir: dataDirFor(e.DATA_DIR, !e.DATABASE_URL, remarks),
    databaseUrl: e.DATABASE_URL ?? null,
    databaseDirectUrl: e.DATABASE_DIRECT_URL ?? e.DATABASE_URL ?? null,
    databasePrepare: e.DATABASE_PREPARE === "true",
    databasePool: e.DATABASE_POOL,
    bucket: e.S3_ENDPOINT
      ? {
          endpoint: e.S3_ENDPOINT,
          bucket: e.S3_BUCKET!,
          region: e.S3_REGION,
          accessKey: e.S3_ACCESS_KEY!,
          secretKey: e.S3_SECRET_KEY!,
        }
      : null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? `Groundswell <no-reply@${origin.hostname}>`,
    firstAdmin: e.FIRST_ADMIN ?? null,
    demo,
    production,
    trustProxy: trusted(e.TRUST_PROXY),
    logLevel: e.LOG_LEVEL,
    remarks,
  };
}

export const isLoopback = (hostname: string) =>
  /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);

// Root in /root: the database runs as an ordinary account (PostgreSQL insists) and that account cannot enter /root. Only root
// can write in /var/lib and it survives a restart, so we go there; a folder for each checkout, so two never share a database.
function dataDirFor(given: string | undefined, embedded: boolean, remarks: string[]): string {
  const wanted = resolve(given ?? "data");
  if (given || !embedded || reachable(wanted, databaseAccount())) return wanted;
  const tag = createHash("sha256").update(wanted).digest("hex").slice(0, 8);
  const chosen = join("/var/lib/groundswell", `${basename(process.cwd())}-${tag}`);
  remarks.push(
    `You are root and ${wanted} is closed to the account the database runs as, so the data is kept in ${chosen}. Set DATA_DIR to choose another folder.`,
  );
  return chosen;
}

function trusted(value: string | undefined): Settings["trustProxy"] {
  if (!value) return null;
  return /^\d{1,2}$/.test(value)
    ? Number(value)
    : value.split(",").map((address) => address.trim());
}
