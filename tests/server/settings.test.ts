import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { readSettings, SettingsError } from "#app/config/settings.server.ts";

const read = (env: Record<string, string> = {}) =>
  readSettings({ DATA_DIR: tmpdir(), ...env } as unknown as NodeJS.ProcessEnv);
const database = "postgres://app:secret@db.example.org/ideas";
const problems = (env: Record<string, string>): string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

test("readSettings: nothing set, the demo on this machine only", () => {
  expect(read()).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    origin: "http://localhost:3000",
    https: false,
    demo: true,
    databaseUrl: null,
    production: false,
  });
});

test("readSettings: an empty setting, treated as not set", () => {
  expect(read({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toMatchObject({
    port: 3000,
    databaseUrl: null,
    demo: true,
  });
});

test("readSettings: a database, production or a public origin, no demo by default", () => {
  expect(read({ DATABASE_URL: database }).demo).toBe(false);
  expect(read({ NODE_ENV: "production" }).demo).toBe(false);
  expect(read({ ORIGIN: "https://ideas.example.org" })).toMatchObject({
    demo: false,
    host: "0.0.0.0",
    https: true,
  });
});

for (const [where, env] of Object.entries<Record<string, string>>({
  "in production": { NODE_ENV: "production" },
  "on a public address": { ORIGIN: "https://ideas.example.org" },
  "on a public address without https": { ORIGIN: "http://10.0.0.5:3000" },
  "on an address that only begins like this machine": { ORIGIN: "https://localhost.example.org" },
  "on an address that only ends like this machine": { ORIGIN: "https://notlocalhost" },
  "in production with a database of its own": {
    NODE_ENV: "production",
    DATABASE_URL: database,
    ORIGIN: "https://ideas.example.org",
  },
})) {
  test(`readSettings: DEMO=on ${where}, refused`, () => {
    expect(problems({ DEMO: "on", ...env }).join()).toContain(
      "DEMO: on lets anyone sign in as anyone",
    );
    expect(problems({ DEMO: "on", DEMO_PUBLIC: "yes", ...env }).join()).toContain(
      "DEMO_PUBLIC: must be exactly",
    );
  });
}

test("readSettings: DEMO=on with the full DEMO_PUBLIC sentence, a public demo", () => {
  expect(
    read({
      DEMO: "on",
      ORIGIN: "https://demo.example.org",
      NODE_ENV: "production",
      DEMO_PUBLIC: "yes, anyone may enter",
    }).demo,
  ).toBe(true);
});

test("readSettings: DEMO_PUBLIC alone, no demo", () => {
  expect(read({ DATABASE_URL: database, DEMO_PUBLIC: "yes, anyone may enter" }).demo).toBe(false);
});

for (const [name, value] of [
  ["PORT", "70000"],
  ["PORT", "http"],
  ["ORIGIN", "ideas.example.org"],
  ["ORIGIN", "https://ideas.example.org/app"],
  ["ORIGIN", "ftp://x"],
  ["DATABASE_URL", "mysql://x"],
  ["DATABASE_URL", "localhost"],
  ["DATABASE_POOL", "1"],
  ["DATABASE_PREPARE", "no"],
  ["SMTP_URL", "mail.example.org"],
  ["DEMO", "true"],
  ["LOG_LEVEL", "loud"],
  ["TRUST_PROXY", "true"],
  ["FIRST_ADMIN", "robin"],
  ["DATABASE_DIRECT_URL", database],
] as const) {
  test(`readSettings: ${name}=${value}, refused by name`, () => {
    expect(problems({ [name]: value })).toHaveLength(1);
    expect(problems({ [name]: value })[0]).toMatch(new RegExp(`^${name}: `));
  });
}

test("readSettings: object storage, all S3 settings or none", () => {
  const s3 = {
    S3_ENDPOINT: "https://s3.example.org",
    S3_BUCKET: "ideas",
    S3_ACCESS_KEY: "key",
    S3_SECRET_KEY: "hunter4",
  };
  expect(read(s3).bucket).toEqual({
    endpoint: "https://s3.example.org",
    bucket: "ideas",
    region: "us-east-1",
    accessKey: "key",
    secretKey: "hunter4",
  });
  expect(read().bucket).toBeNull();
  expect(problems({ ...s3, S3_SECRET_KEY: "" })).toEqual([
    "S3_SECRET_KEY: is needed beside the other S3 settings",
  ]);
  expect(problems({ ...s3, S3_BUCKET: "No Bucket" })[0]).toMatch(/^S3_BUCKET: /);
});

test("readSettings: production without https, refused except on loopback", () => {
  expect(problems({ NODE_ENV: "production", ORIGIN: "http://ideas.example.org" })).toEqual([
    "ORIGIN: must start with https:// in production",
  ]);
  expect(problems({ NODE_ENV: "production", ORIGIN: "http://127.0.0.1:8080" })).toEqual([]);
});

test("readSettings: several wrong settings, all reported without their values", () => {
  const messages = problems({
    PORT: "x",
    DATABASE_URL: "mysql://app:hunter2@db",
    SMTP_URL: "hunter3",
  });
  expect(messages).toHaveLength(3);
  expect(messages.join()).not.toMatch(/hunter/);
});

test("readSettings: TRUST_PROXY, a number of proxies or their addresses", () => {
  expect(read({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
  expect(read({ TRUST_PROXY: "10.0.0.0/8, ::1" }).trustProxy).toEqual(["10.0.0.0/8", "::1"]);
  expect(read().trustProxy).toBeNull();
});
