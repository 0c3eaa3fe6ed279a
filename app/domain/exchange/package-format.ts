// The exchange package: one JSON Lines file per kind of thing, in a folder or a zip. Defines every
// file and column; the reader, the writer, the staging tables and package-format.md follow it.
// Instants are UTC with up to six decimals of a second; money is in minor units of the challenge's
// currency.
import type { z } from "zod";
import { challengeFiles } from "./challenge-files.ts";
import { ideaFiles } from "./idea-files.ts";
import { outcomeFiles } from "./outcome-files.ts";

/** In an order in which each file only refers to itself and to those before it. */
export const packageFormat = { ...challengeFiles, ...ideaFiles, ...outcomeFiles } as const;

export type PackageFile = keyof typeof packageFormat;
export const packageFiles = Object.keys(packageFormat) as PackageFile[];
export const isPackageFile = (name: string): name is PackageFile =>
  Object.hasOwn(packageFormat, name);
/** A row as it is written: columns with a default can be left out. */
export type PackageRow<F extends PackageFile> = z.input<z.ZodObject<(typeof packageFormat)[F]>>;
export type PackageRows = { [F in PackageFile]?: PackageRow<F>[] };
