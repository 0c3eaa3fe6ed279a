import { createHash } from "node:crypto";
import type { RateLimiterDrizzle } from "rate-limiter-flexible";
import { isKnownDevice } from "#app/domain/auth/trusted-devices.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refusalIn, refuse } from "#app/domain/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { rateLimiter } from "#db/rate-limiter.server.ts";
import type { Call } from "./handlers.ts";
import { addressKey } from "./rate-limit.server.ts";
import { deviceOf } from "./trusted-device.server.ts";

type Gate = Record<"address" | "account" | "slow" | "device", RateLimiterDrizzle>;
const gates = new WeakMap<Db, Gate>();

function gateFor(db: Db): Gate {
  let gate = gates.get(db);
  if (!gate) {
    gates.set(
      db,
      (gate = {
        address: rateLimiter(db, { keyPrefix: "sign-in-address", points: 10, duration: 60 }),
        account: rateLimiter(db, { keyPrefix: "sign-in-account", points: 10, duration: 3_600 }),
        slow: rateLimiter(db, { keyPrefix: "sign-in-slow", points: 1, duration: 60 }),
        device: rateLimiter(db, { keyPrefix: "sign-in-device", points: 10, duration: 600 }),
      }),
    );
  }
  return gate;
}

// The table holds no addresses of people, and a key of any length is a key of one length.
const keyOf = (text: string) => createHash("sha256").update(text.toLowerCase()).digest("base64url");

/**
 * Runs one try to sign in and counts it when it fails; refuses sign-in.too-often before trying. Only failures count, so two
 * hundred colleagues behind one address come in at once. Ten failures a minute from an address; ten an hour for an account,
 * known or not, and then one a minute. A browser that has signed in before as this person has ten tries of its own, so nobody
 * can keep somebody out by guessing at their password.
 */
export async function throughSignInGate<T>(
  ctx: Ctx,
  { request, context }: Call,
  email: string,
  attempt: () => Promise<T>,
): Promise<T> {
  const gate = gateFor(context.db);
  const [account, address, device] = [
    keyOf(email),
    keyOf(addressKey(context.clientAddress)),
    deviceOf(request, context),
  ];
  const own =
    device && (await isKnownDevice(ctx, { email, device })) ? keyOf(`${device} ${account}`) : null;
  const ownFailures = own ? await failures(gate.device, own) : 0;
  const accountFailures = await failures(gate.account, account);
  const trusted = own !== null && ownFailures < gate.device.points;

  if (!trusted) {
    if ((await failures(gate.address, address)) >= gate.address.points)
      tooOften(context, "address");
    if (
      accountFailures >= gate.account.points &&
      (await gate.slow.penalty(account)).consumedPoints > gate.slow.points
    )
      tooOften(context, "account");
  }
  try {
    const result = await attempt();
    if (ownFailures) await gate.device.delete(own!);
    if (accountFailures) await forget(gate, account);
    return result;
  } catch (error) {
    const failed = refusalIn(error)?.code === "sign-in.wrong";
    if (failed)
      await (trusted
        ? gate.device.penalty(own)
        : Promise.all([gate.address.penalty(address), gate.account.penalty(account)]));
    throw error;
  }
}

/** Somebody chose a new password by mail: what others guessed before no longer slows them down. */
export async function openSignInGate({ context }: Call, email: string | null): Promise<void> {
  if (email) await forget(gateFor(context.db), keyOf(email));
}

const forget = (gate: Gate, account: string) =>
  Promise.all([gate.account.delete(account), gate.slow.delete(account)]);
const failures = async (counter: RateLimiterDrizzle, key: string) =>
  (await counter.get(key))?.consumedPoints ?? 0;

function tooOften(context: Call["context"], what: "address" | "account"): never {
  context.log.warn({ what }, "too many failed sign-ins");
  refuse("sign-in.too-often");
}
