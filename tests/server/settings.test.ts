import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { readSettings, SettingsError } from "#app/config/settings.server.ts";

const read = (env: Record<string, string> = {}) =>
  readSettings({ DATA_DIR: tmpdir(), ...env } as unknown as NodeJS.ProcessEnv);
const database = "postgres://app:secret@db.example.org/ideas";
const complaints = (env: Record<string, string>): string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.complaints;
    throw error;
  }
  return [];
};

test("nothing set: the demo, on this machine only", () => {
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

test("an empty setting is a setting left out", () => {
  expect(read({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toMatchObject({
    port: 3000,
    databaseUrl: null,
    demo: true,
  });
});

test("a server for people has no demo unless asked", () => {
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
  test(`the demo does not start ${where}`, () => {
    expect(complaints({ DEMO: "on", ...env }).join()).toContain(
      "DEMO: on lets anyone sign in as anyone",
    );
    expect(complaints({ DEMO: "on", DEMO_PUBLIC: "yes", ...env }).join()).toContain(
      "DEMO_PUBLIC: must be exactly",
    );
  });
}

test("a public demo is said twice", () => {
  expect(
    read({
      DEMO: "on",
      ORIGIN: "https://demo.example.org",
      NODE_ENV: "production",
      DEMO_PUBLIC: "yes, anyone may enter",
    }).demo,
  ).toBe(true);
});

test("DEMO_PUBLIC alone switches nothing on", () => {
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
  test(`${name}=${value} is refused by name`, () => {
    expect(complaints({ [name]: value })).toHaveLength(1);
    expect(complaints({ [name]: value })[0]).toMatch(new RegExp(`^${name}: `));
  });
}

test("object storage is set whole, or not at all", () => {
  const whole = {
    S3_ENDPOINT: "https://s3.example.org",
    S3_BUCKET: "ideas",
    S3_ACCESS_KEY: "key",
    S3_SECRET_KEY: "hunter4",
  };
  expect(read(whole).bucket).toEqual({
    endpoint: "https://s3.example.org",
    bucket: "ideas",
    region: "us-east-1",
    accessKey: "key",
    secretKey: "hunter4",
  });
  expect(read().bucket).toBeNull();
  expect(complaints({ ...whole, S3_SECRET_KEY: "" })).toEqual([
    "S3_SECRET_KEY: is needed beside the other S3 settings",
  ]);
  expect(complaints({ ...whole, S3_BUCKET: "No Bucket" })[0]).toMatch(/^S3_BUCKET: /);
});

test("production speaks https, except to itself", () => {
  expect(complaints({ NODE_ENV: "production", ORIGIN: "http://ideas.example.org" })).toEqual([
    "ORIGIN: must start with https:// in production",
  ]);
  expect(complaints({ NODE_ENV: "production", ORIGIN: "http://127.0.0.1:8080" })).toEqual([]);
});

test("every complaint at once, and no value among them: it may be a secret", () => {
  const said = complaints({
    PORT: "x",
    DATABASE_URL: "mysql://app:hunter2@db",
    SMTP_URL: "hunter3",
  });
  expect(said).toHaveLength(3);
  expect(said.join()).not.toMatch(/hunter/);
});

test("the proxies to believe are a number or their addresses", () => {
  expect(read({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
  expect(read({ TRUST_PROXY: "10.0.0.0/8, ::1" }).trustProxy).toEqual(["10.0.0.0/8", "::1"]);
  expect(read().trustProxy).toBeNull();
});
