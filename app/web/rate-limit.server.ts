import { isIPv6 } from "node:net";
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { requireActorId } from "#app/domain/access/allow.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refuse } from "#app/domain/refusals.ts";
import type { Call } from "./call.ts";
import { isWebProcess } from "./web-process.ts";

/**
 * How often one person or one address may do something: `points` within `duration` seconds.
 * Counted in memory: the main process counts for all its web processes. Several servers allow a
 * little more.
 */
const limits = {
  "people-search": { per: "person", points: 90, duration: 60 },
  "reset-request": { per: "address", points: 10, duration: 60 },
  link: { per: "address", points: 30, duration: 60 },
  contribution: { per: "person", points: 20, duration: 60 },
  suggestion: { per: "person", points: 20, duration: 60 },
  "credit-correction": { per: "person", points: 20, duration: 60 },
  thanks: { per: "person", points: 20, duration: 60 },
  "unsaved-input": { per: "person", points: 90, duration: 60 },
  file: { per: "person", points: 40, duration: 60 },
  poster: { per: "person", points: 60, duration: 60 },
  "similar-ideas": { per: "person", points: 90, duration: 60 },
  live: { per: "person", points: 90, duration: 60 },
  views: { per: "person", points: 60, duration: 60 },
  vote: { per: "person", points: 60, duration: 60 },
  password: { per: "person", points: 10, duration: 600 },
} as const satisfies Record<
  string,
  { per: "person" | "address"; points: number; duration: number }
>;

export type RateLimit = keyof typeof limits;

type Counter = Pick<RateLimiterMemory, "consume">;
const counters = new Map<RateLimit, Counter>();

/**
 * Counts one request of the person or the address, whichever the limit is for. Refuses with
 * too-often, and with access.sign-in where people are counted.
 */
export async function limitRequest(
  limit: RateLimit,
  { actor }: Pick<Ctx, "actor">,
  { context }: Pick<Call, "context">,
): Promise<void> {
  const isPerPerson = limits[limit].per === "person";
  await enforceRateLimit(
    limit,
    isPerPerson ? requireActorId(actor) : addressKey(context.clientAddress),
  );
}

/** Counts one request of `key`, a person's id or an addressKey; refuses with too-often. */
export async function enforceRateLimit(limit: RateLimit, key: string): Promise<void> {
  await counterOf(limit)
    .consume(key)
    .catch((error: unknown) => {
      if (error instanceof RateLimiterRes) refuse("too-often");
      throw error;
    });
}

function counterOf(limit: RateLimit): Counter {
  const existing = counters.get(limit);
  if (existing) return existing;
  const { points, duration } = limits[limit];
  const options = { keyPrefix: limit, points, duration };
  const counter = isWebProcess ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
  counters.set(limit, counter);
  return counter;
}

/** One device or household: an IPv4 address, or the /64 network of an IPv6 address. */
export function addressKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(bare)) return bare;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(gap, 0)).fill("0"), ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}
