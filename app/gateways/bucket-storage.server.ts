import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { Storage } from "#app/domain/file/storage.ts";
import { storageKey } from "#app/std/storage-key.ts";

type Body = Uint8Array<ArrayBuffer> | string;
export type Bucket = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

const partSize = 8 * 1024 * 1024; // larger files are uploaded in parts of this many bytes
const requestTimeoutMs = 60_000;

/**
 * Stores bytes in a bucket of any S3-compatible service. Only this process reads them, so the
 * bucket should be private. aws4fetch signs the requests and repeats those that fail.
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
  const request = async (
    method: string,
    path: string,
    { body, allowMissing = false }: { body?: Body; allowMissing?: boolean } = {},
  ) => {
    const response = await client.fetch(root + path, {
      method,
      body,
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    if (response.ok || (allowMissing && response.status === 404)) return response;
    throw new Error(
      `the storage answered ${response.status} to ${method}: ` +
        elementText(await response.text(), "Code"),
    );
  };
  const requestText = async (method: string, path: string, body?: Body) =>
    (await request(method, path, { body })).text();

  async function uploadInParts(
    key: string,
    otherParts: AsyncIterable<Uint8Array<ArrayBuffer>>,
    firstPart: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const id = encodeURIComponent(
      elementText(await requestText("POST", `/${key}?uploads=`), "UploadId"),
    );
    const tags: string[] = [];
    const send = async (bytes: Uint8Array<ArrayBuffer>) => {
      const response = await request(
        "PUT",
        `/${key}?partNumber=${tags.length + 1}&uploadId=${id}`,
        {
          body: bytes,
        },
      );
      await response.body?.cancel();
      tags.push(response.headers.get("ETag") ?? "");
    };
    try {
      await send(firstPart);
      for await (const bytes of otherParts) await send(bytes);
      const list = tags
        .map(
          (tag, index) =>
            `<Part><PartNumber>${index + 1}</PartNumber>` +
            `<ETag>${tag.replaceAll('"', "&quot;")}</ETag></Part>`,
        )
        .join("");
      const answer = await requestText(
        "POST",
        `/${key}?uploadId=${id}`,
        `<CompleteMultipartUpload>${list}</CompleteMultipartUpload>`,
      );
      // The service answers 200 before it assembles the parts.
      if (answer.includes("<Error>"))
        throw new Error(`the storage could not assemble a file: ${elementText(answer, "Code")}`);
    } catch (error) {
      // Report the first error
      await requestText("DELETE", `/${key}?uploadId=${id}`).catch(() => {});
      throw error;
    }
  }

  /** Lists objects in the order of their keys. */
  async function* listObjects(prefix = ""): AsyncGenerator<{ key: string; changedAt: number }> {
    for (let token = "", more = true; more; more = token !== "") {
      const page = await requestText(
        "GET",
        `?list-type=2&prefix=${encodeURIComponent(prefix)}` +
          (token && `&continuation-token=${encodeURIComponent(token)}`),
      );
      for (const [, entry = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs))
        yield {
          key: elementText(entry, "Key"),
          changedAt: Date.parse(elementText(entry, "LastModified")),
        };
      token =
        elementText(page, "IsTruncated") === "true"
          ? elementText(page, "NextContinuationToken")
          : "";
    }
  }

  return {
    async put(key, bytes) {
      const parts = splitIntoParts(bytes instanceof Readable ? bytes : [bytes]);
      const { value: first = new Uint8Array() } = await parts.next();
      if (first.length < partSize) await requestText("PUT", `/${storageKey(key)}`, first);
      else await uploadInParts(storageKey(key), parts, first);
    },
    async get(key) {
      const found = await request("GET", `/${storageKey(key)}`, { allowMissing: true });
      if (found.status === 404 || !found.body) {
        await found.body?.cancel();
        return null;
      }
      const body = Readable.fromWeb(found.body as never);
      return { bytes: Number(found.headers.get("Content-Length")), read: () => body };
    },
    async remove(folder) {
      for await (const { key } of listObjects(`${storageKey(folder)}/`))
        await requestText("DELETE", `/${storageKey(key)}`);
    },
    async *foldersOlderThan(hours) {
      const before = Date.now() - hours * 3_600_000;
      let [folder, newest] = ["", 0];
      for await (const { key, changedAt } of listObjects()) {
        // Sorted by key, so the objects of a folder follow each other.
        const current = key.split("/").slice(0, 2).join("/");
        if (folder && current !== folder && newest < before) yield folder;
        newest = current === folder ? Math.max(newest, changedAt) : changedAt;
        folder = current;
      }
      if (folder && newest < before) yield folder;
    },
  };
}

/** Splits bytes into parts of exactly the part size, and a smaller last one. */
async function* splitIntoParts(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    for (let offset = 0; offset < piece.length; ) {
      const slice = piece.subarray(offset, offset + partSize - size);
      waiting.push(slice);
      offset += slice.length;
      size += slice.length;
      if (size < partSize) continue;
      yield Uint8Array.from(Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    }
  }
  if (size) yield Uint8Array.from(Buffer.concat(waiting));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of a simple XML element in an answer. */
function elementText(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (reference, decimal?: string, hex?: string, entity?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      return entities[entity ?? ""] ?? reference;
    },
  );
}
