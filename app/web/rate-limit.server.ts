import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "#app/domain/refusals.ts";

/** What one person or one address may do within so many seconds. Counted in this process: a little too generous when there are several. */
const limits = {
  "people-search": { points: 90, duration: 60 },
  "ask-reset": { points: 10, duration: 60 },
  link: { points: 30, duration: 60 },
  contribute: { points: 20, duration: 60 },
  suggest: { points: 20, duration: 60 },
  correct: { points: 20, duration: 60 },
  thank: { points: 20, duration: 60 },
  unsent: { points: 90, duration: 60 },
  file: { points: 40, duration: 60 },
  poster: { points: 60, duration: 60 },
  alike: { points: 90, duration: 60 },
  live: { points: 90, duration: 60 },
  look: { points: 60, duration: 60 },
  vote: { points: 60, duration: 60 },
  password: { points: 10, duration: 600 },
} as const;

const counters = new Map<string, RateLimiterMemory>();

/** Counts one more; refuses too-often when that is more than may be. `who`: a person's id, or addressKey of where they are. */
export async function notTooOften(what: keyof typeof limits, who: string): Promise<void> {
  let counter = counters.get(what);
  if (!counter)
    counters.set(what, (counter = new RateLimiterMemory({ keyPrefix: what, ...limits[what] })));
  await counter.consume(who).catch((why: unknown) => {
    if (why instanceof RateLimiterRes) refuse("too-often");
    throw why;
  });
}

/** One machine or home: an IPv4 address, or the /64 an IPv6 address lies in (whoever has one has all of it). */
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
