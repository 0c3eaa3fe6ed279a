/** The widths in which every picture is stored; a smaller picture is not enlarged. */
export const pictureWidths = [320, 800, 1600] as const;

/** The extension of a file name as people know the type: PDF, DOCX. */
export const fileExtension = (name: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? "";
