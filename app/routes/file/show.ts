import { createReadableStreamFromReadable } from "@remix-run/node";
import { sentKey } from "#app/domain/file/store-file.ts";
import { letterKey, sizeKey } from "#app/domain/file/store-picture.ts";
import { type SeenFile, seenFile } from "#app/domain/idea/visible-file.ts";
import { refuse } from "#app/domain/refusals.ts";
import { pictureWidths } from "#app/rich-text/file-text.ts";
import { page } from "#app/web/handlers.ts";

/** A picture in the smallest of our widths that is wide enough, or a file to download. What an address gives never changes, so a browser keeps it. */
export const loader = page(async (ctx, { params, url, context, request }) => {
  const seen = await seenFile(ctx, params.fileId!);
  const { key, ...headers } = seen.picture ? picture(seen, url.searchParams) : download(seen);
  const found = (await context.storage.get(key)) ?? refuse("not-found");
  const bytes = found.read();
  if (request.method === "HEAD") bytes.destroy();
  return new Response(request.method === "HEAD" ? null : createReadableStreamFromReadable(bytes), {
    headers: {
      ...headers,
      "Content-Length": String(found.bytes),
      "Content-Security-Policy": "sandbox; default-src 'none'", // should a browser show it after all: as nobody's page
      "Cache-Control": "private, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

function picture({ storageKey, contentType }: SeenFile, query: URLSearchParams) {
  if (query.get("as") === "png")
    return {
      key: letterKey(storageKey),
      "Content-Type": "image/png",
      "Content-Disposition": "inline",
    };
  const asked = Number(query.get("w"));
  const width = pictureWidths.find((w) => w >= asked) ?? pictureWidths.at(-1)!;
  return {
    key: sizeKey(storageKey, width),
    "Content-Type": contentType,
    "Content-Disposition": "inline",
  };
}

function download({ storageKey, contentType, name }: SeenFile) {
  const plain = name.replace(/[^A-Za-z0-9 ._-]/g, "_"); // for what does not know the other form
  return {
    key: sentKey(storageKey),
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  };
}
