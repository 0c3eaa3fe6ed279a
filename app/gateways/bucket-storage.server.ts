import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { Storage } from "#app/domain/file/storage.ts";
import { storageKey } from "#app/std/storage-key.ts";

export type Bucket = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

const part = 8 * 1024 * 1024; // of what is larger than this, so much is in memory at a time
const patience = 60_000; // a storage that hangs must not hang us

/**
 * Keeps bytes in a bucket of anything that speaks S3. Nobody reads there but we: the bucket can and should be closed to the world.
 * aws4fetch signs and tries again; the few requests we need are spelled out here.
 */
export function bucketStorage({ endpoint, bucket, region, accessKey, secretKey }: Bucket): Storage {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
    retries: 3,
  });
  const root = `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  const ask = async (
    method: string,
    path: string,
    { body, missing = false }: { body?: Uint8Array<ArrayBuffer> | string; missing?: boolean } = {},
  ) => {
    const answer = await client.fetch(root + path, {
      method,
      body,
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok || (missing && answer.status === 404)) return answer;
    throw new Error(
      `the storage answered ${answer.status} to ${method}: ${field(await answer.text(), "Code")}`,
    );
  };
  const done = async (method: string, path: string, body?: Uint8Array<ArrayBuffer> | string) =>
    (await ask(method, path, { body })).text();

  async function inParts(
    key: string,
    pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
    first: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const id = encodeURIComponent(field(await done("POST", `/${key}?uploads=`), "UploadId"));
    const tags: string[] = [];
    const send = async (bytes: Uint8Array<ArrayBuffer>) => {
      const answer = await ask("PUT", `/${key}?partNumber=${tags.length + 1}&uploadId=${id}`, {
        body: bytes,
      });
      await answer.body?.cancel();
      tags.push(answer.headers.get("ETag") ?? "");
    };
    try {
      await send(first);
      for await (const bytes of pieces) await send(bytes);
      const list = tags
        .map(
          (tag, at) =>
            `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag.replaceAll('"', "&quot;")}</ETag></Part>`,
        )
        .join("");
      const said = await done(
        "POST",
        `/${key}?uploadId=${id}`,
        `<CompleteMultipartUpload>${list}</CompleteMultipartUpload>`,
      );
      if (said.includes("<Error>"))
        throw new Error(`the storage could not put a file together: ${field(said, "Code")}`); // it answers 200 before it begins
    } catch (error) {
      await done("DELETE", `/${key}?uploadId=${id}`).catch(() => {}); // the first trouble is the one to tell
      throw error;
    }
  }

  /** In the order of their keys. */
  async function* listed(prefix = ""): AsyncGenerator<{ key: string; changed: number }> {
    for (let token = "", more = true; more; more = token !== "") {
      const page = await done(
        "GET",
        `?list-type=2&prefix=${encodeURIComponent(prefix)}${token && `&continuation-token=${encodeURIComponent(token)}`}`,
      );
      for (const [, one = ""] of page.matchAll(/<Contents>([^]*?)<\/Contents>/g))
        yield { key: field(one, "Key"), changed: Date.parse(field(one, "LastModified")) };
      token = field(page, "IsTruncated") === "true" ? field(page, "NextContinuationToken") : "";
    }
  }

  return {
    async put(key, bytes) {
      const pieces = inPieces(bytes instanceof Readable ? bytes : [bytes]);
      const { value: first = new Uint8Array() } = await pieces.next();
      if (first.length < part) await done("PUT", `/${storageKey(key)}`, first);
      else await inParts(storageKey(key), pieces, first);
    },
    async get(key) {
      const found = await ask("GET", `/${storageKey(key)}`, { missing: true });
      if (found.status === 404 || !found.body) {
        await found.body?.cancel();
        return null;
      }
      const body = Readable.fromWeb(found.body as never);
      return { bytes: Number(found.headers.get("Content-Length")), read: () => body };
    },
    async remove(folder) {
      for await (const { key } of listed(`${storageKey(folder)}/`))
        await done("DELETE", `/${storageKey(key)}`);
    },
    async *foldersOlderThan(hours) {
      const before = Date.now() - hours * 3_600_000;
      let [folder, newest] = ["", 0];
      for await (const { key, changed } of listed()) {
        // a folder comes in one piece
        const here = key.split("/").slice(0, 2).join("/");
        if (folder && here !== folder && newest < before) yield folder;
        newest = here === folder ? Math.max(newest, changed) : changed;
        folder = here;
      }
      if (folder && newest < before) yield folder;
    },
  };
}

/** Pieces of exactly one part, and what is left. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      const some = piece.subarray(at, at + part - size);
      waiting.push(some);
      at += some.length;
      if ((size += some.length) < part) continue;
      yield Uint8Array.from(Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    }
  }
  if (size) yield Uint8Array.from(Buffer.concat(waiting));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of an element in an answer: enough for the few we read. */
function field(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (all, decimal?: string, hex?: string, entity?: string) =>
      decimal
        ? String.fromCodePoint(Number(decimal))
        : hex
          ? String.fromCodePoint(parseInt(hex, 16))
          : (entities[entity ?? ""] ?? all),
  );
}
