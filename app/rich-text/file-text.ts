/** Widths we keep of every picture; one that is smaller is not enlarged. */
export const pictureWidths = [320, 800, 1600] as const;

/** The end of a name, as people read it on a file: PDF, DOCX. */
export const kindInName = (name: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? "";
