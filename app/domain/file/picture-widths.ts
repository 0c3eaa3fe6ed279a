import type { pictureWidths } from "#app/rich-text/file-text.ts";

export type PictureWidth = (typeof pictureWidths)[number];

/** The largest file somebody may send, in bytes: a photo from a phone with room to spare. */
export const pictureMaxBytes = 12 * 1024 * 1024;
