/** The largest file that is stored as it is, in bytes: a minute of video from a phone. */
export const maxFileBytes = 100 * 1024 * 1024;
/** How many files a person can have that are not part of a text yet. */
export const maxOrphanedFiles = 60;

/**
 * The kinds of file that are stored as they are, by extension. The kind is detected from the
 * content, never from the name; no kind is executed by a browser or desktop.
 */
export const fileKinds = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  mp4: "video/mp4",
  m4v: "video/x-m4v",
  mov: "video/quicktime",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/x-m4a",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;
export type FileKind = keyof typeof fileKinds;

export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;

/** The `accept` attribute of a file field. */
export const acceptedFileTypes = [
  ...pictureTypes,
  ...Object.keys(fileKinds).map((kind) => `.${kind}`),
].join(",");
