import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { Bucket } from "#app/gateways/bucket-storage.server.ts";

/** A local object storage with one empty bucket. It verifies the signatures of all requests. */
export async function makeBucket(): Promise<Bucket & { root: string; close(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "groundswell-bucket-"));
  const port = await freePort();
  const server = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory,
    configureBuckets: [{ name: "groundswell", configs: [] }],
  });
  await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: "groundswell",
    region: "us-east-1",
    accessKey: "S3RVER",
    secretKey: "S3RVER",
    root: join(directory, "groundswell"),
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
  });
