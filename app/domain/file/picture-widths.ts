/** Widths we keep of every picture; one that is smaller is not enlarged. */
export const pictureWidths = [320, 800, 1600] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** The largest file somebody may send, in bytes: a photo from a phone with room to spare. */
export const pictureMaxBytes = 12 * 1024 * 1024;
