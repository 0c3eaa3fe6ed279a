import { createReadableStreamFromReadable } from "@remix-run/node";
import { pictureWidths } from "#app/domain/file/picture-widths.ts";
import { letterKey, sizeKey } from "#app/domain/file/store-picture.ts";
import { seenPicture } from "#app/domain/idea/seen-picture.ts";
import { refuse } from "#app/domain/refusals.ts";
import { page } from "#app/http/handlers.ts";

/** A picture in the smallest of our widths that is wide enough. What an address shows never changes, so a browser keeps it. */
export const loader = page(async (ctx, { params, url, context, request }) => {
  const { storageKey, contentType } = await seenPicture(ctx, params.fileId!);
  const asked = Number(url.searchParams.get("w"));
  const width = pictureWidths.find((w) => w >= asked) ?? pictureWidths.at(-1)!;
  const letter = url.searchParams.get("as") === "png";
  const found = (await context.storage.get(letter ? letterKey(storageKey) : sizeKey(storageKey, width))) ?? refuse("not-found");
  return new Response(request.method === "HEAD" ? null : createReadableStreamFromReadable(found.read()), {
    headers: {
      "Content-Type": letter ? "image/png" : contentType,
      "Content-Length": String(found.bytes),
      "Content-Disposition": "inline",
      "Cache-Control": "private, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
