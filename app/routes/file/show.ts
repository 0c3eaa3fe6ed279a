import { createReadableStreamFromReadable } from "@remix-run/node";
import { originalKey } from "#app/domain/file/store-file.ts";
import { emailPictureKey, sizeKey } from "#app/domain/file/store-picture.ts";
import { type VisibleFile, visibleFile } from "#app/domain/idea/visible-file.ts";
import { refuse } from "#app/domain/refusals.ts";
import { pictureWidths } from "#app/rich-text/file-text.ts";
import { page } from "#app/web/handlers.ts";

/**
 * A picture in the smallest stored width that is wide enough, or a file to download. The content of
 * an address never changes, so browsers may cache it for good.
 */
export const loader = page(async (ctx, { params, url, context, request }) => {
  const seen = await visibleFile(ctx, params.fileId!);
  const { key, ...headers } = seen.picture ? picture(seen, url.searchParams) : download(seen);
  const stored = (await context.storage.get(key)) ?? refuse("not-found");
  const bytes = stored.read();
  if (request.method === "HEAD") bytes.destroy();
  return new Response(request.method === "HEAD" ? null : createReadableStreamFromReadable(bytes), {
    headers: {
      ...headers,
      "Content-Length": String(stored.bytes),
      // A browser that shows the file after all must not run it on our origin.
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

function picture({ storageKey, contentType }: VisibleFile, query: URLSearchParams) {
  if (query.get("as") === "png")
    return {
      key: emailPictureKey(storageKey),
      "Content-Type": "image/png",
      "Content-Disposition": "inline",
    };
  const wanted = Number(query.get("w"));
  const width = pictureWidths.find((candidate) => candidate >= wanted) ?? pictureWidths.at(-1)!;
  return {
    key: sizeKey(storageKey, width),
    "Content-Type": contentType,
    "Content-Disposition": "inline",
  };
}

function download({ storageKey, contentType, name: savedName }: VisibleFile) {
  const name = savedName ?? "";
  // For clients that do not support filename*.
  const asciiName = name.replace(/[^A-Za-z0-9 ._-]/g, "_");
  const encodedName = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return {
    key: originalKey(storageKey),
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${asciiName}"; filename*=UTF-8''${encodedName}`,
  };
}
