import { inject } from "vitest";

/** The server of this worker, and its migrated template database to copy. */
export function testDatabase(): { server: string; template: string } {
  const { servers, template } = inject("databases");
  return { server: servers[(Number(process.env.VITEST_POOL_ID) - 1) % servers.length]!, template };
}
