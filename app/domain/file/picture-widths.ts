import type { pictureWidths } from "#app/rich-text/file-text.ts";

export type PictureWidth = (typeof pictureWidths)[number];

/** The largest picture that can be uploaded, in bytes: larger than any photo from a phone. */
export const maxPictureBytes = 12 * 1024 * 1024;
