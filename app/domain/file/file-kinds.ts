/** The largest file that is kept as it is, in bytes: a minute of video from a phone. */
export const fileMaxBytes = 100 * 1024 * 1024;
/** So many files may lie ready with one person, in no text yet. */
export const mostLoose = 60;

/** What may be kept as it was sent, by the end of its name. Told by its content, never by that name; nothing that a browser or a desk runs by itself. */
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

export const pictureKinds = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;

/** What a file field offers to choose from. */
export const acceptedFiles = [
  ...pictureKinds,
  ...Object.keys(fileKinds).map((kind) => `.${kind}`),
].join(",");
