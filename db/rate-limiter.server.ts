import { RateLimiterDrizzle } from "rate-limiter-flexible";
import { rateLimits } from "#db/schema/rate-limit.ts";
import type { Db } from "./client.server.ts";

/** A counter that all processes share and that survives a restart. `points` within `duration` seconds, each counter under its own prefix. */
export const rateLimiter = (
  db: Db,
  options: { keyPrefix: string; points: number; duration: number },
) => new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, ...options });
