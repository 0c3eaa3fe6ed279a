import { createHash } from "node:crypto";
import type { RateLimiterDrizzle } from "rate-limiter-flexible";
import { isTrustedDevice } from "#app/domain/auth/trusted-devices.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refusalFrom, refuse } from "#app/domain/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { rateLimiter } from "#db/rate-limiter.server.ts";
import type { Call } from "./call.ts";
import { addressKey } from "./rate-limit.server.ts";
import { trustedDeviceOf } from "./trusted-device.server.ts";

type Counters = Record<"address" | "account" | "slow" | "device", RateLimiterDrizzle>;
const countersByDb = new WeakMap<Db, Counters>();

function countersFor(db: Db): Counters {
  const existing = countersByDb.get(db);
  if (existing) return existing;
  const counters = {
    address: rateLimiter(db, { keyPrefix: "sign-in-address", points: 10, duration: 60 }),
    account: rateLimiter(db, { keyPrefix: "sign-in-account", points: 10, duration: 3_600 }),
    slow: rateLimiter(db, { keyPrefix: "sign-in-slow", points: 1, duration: 60 }),
    device: rateLimiter(db, { keyPrefix: "sign-in-device", points: 10, duration: 600 }),
  };
  countersByDb.set(db, counters);
  return counters;
}

// Hashed, so that the table holds no email addresses and every key has the same length.
const keyOf = (text: string) => createHash("sha256").update(text.toLowerCase()).digest("base64url");

/**
 * Runs one sign-in attempt and counts it when it fails; refuses sign-in.too-often before trying.
 * - Only failures count, so that two hundred colleagues behind one IP address can sign in at once.
 * - Ten failures a minute per IP address.
 * - Ten failures an hour per account, existing or not; after that one attempt a minute.
 * - A browser that signed in to the account before has its own ten attempts, so that an attacker
 *   who guesses at a password does not lock its owner out.
 */
export async function throttleSignIn<T>(
  ctx: Ctx,
  { request, context }: Call,
  email: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const counters = countersFor(context.db);
  const account = keyOf(email);
  const address = keyOf(addressKey(context.clientAddress));
  const device = await trustedDeviceKey(ctx, email, trustedDeviceOf(request, context));
  const deviceFailures = device ? await countFailures(counters.device, device) : 0;
  const accountFailures = await countFailures(counters.account, account);
  const isTrusted = device !== null && deviceFailures < counters.device.points;

  if (!isTrusted) {
    const limit = await exceededLimit(counters, { address, account, accountFailures });
    if (limit) refuseTooOften(context, limit);
  }
  try {
    const result = await attempt();
    if (deviceFailures) await counters.device.delete(device!);
    if (accountFailures) await resetAccount(counters, account);
    return result;
  } catch (error) {
    if (refusalFrom(error)?.code === "sign-in.wrong") {
      if (isTrusted) await counters.device.penalty(device);
      else
        await Promise.all([counters.address.penalty(address), counters.account.penalty(account)]);
    }
    throw error;
  }
}

/** Ends the throttling of an account whose owner has chosen a new password by email. */
export async function resetSignInThrottle({ context }: Call, email: string | null): Promise<void> {
  if (email) await resetAccount(countersFor(context.db), keyOf(email));
}

async function trustedDeviceKey(
  ctx: Ctx,
  email: string,
  device: string | null,
): Promise<string | null> {
  if (!device || !(await isTrustedDevice(ctx, { email, device }))) return null;
  return keyOf(`${device} ${keyOf(email)}`);
}

async function exceededLimit(
  counters: Counters,
  keys: { address: string; account: string; accountFailures: number },
): Promise<"address" | "account" | null> {
  const addressFailures = await countFailures(counters.address, keys.address);
  if (addressFailures >= counters.address.points) return "address";
  if (keys.accountFailures < counters.account.points) return null;
  return (await takeSlowAttempt(counters, keys.account)) ? null : "account";
}

/** Whether a throttled account has an attempt left in this minute; counts the attempt. */
const takeSlowAttempt = async ({ slow }: Counters, account: string): Promise<boolean> =>
  (await slow.penalty(account)).consumedPoints <= slow.points;

const resetAccount = (counters: Counters, account: string) =>
  Promise.all([counters.account.delete(account), counters.slow.delete(account)]);

const countFailures = async (counter: RateLimiterDrizzle, key: string) =>
  (await counter.get(key))?.consumedPoints ?? 0;

function refuseTooOften(context: Call["context"], what: "address" | "account"): never {
  context.log.warn({ what }, "too many failed sign-ins");
  refuse("sign-in.too-often");
}
