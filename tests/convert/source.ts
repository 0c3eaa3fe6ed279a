// Reads the real data sets at ../shared/data (or SHARED_DATA), which are not part of this
// repository.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import {
  type PackageFile,
  type PackageRow,
  packageFiles,
} from "#app/domain/exchange/package-format.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";

const dataRoot = join(resolve(process.env.SHARED_DATA ?? "../shared/data"), "ideas");

/** Whether this data set is on this machine; tests skip when it is not. */
export const hasSet = (set: string) => existsSync(join(dataRoot, set));
export const folderOf = (set: string) => join(dataRoot, set);

export const unzipped = (...path: string[]) =>
  gunzipSync(readFileSync(join(dataRoot, ...path))).toString("utf8");
export const jsonLines = <T>(...path: string[]) =>
  unzipped(...path)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
export const csv = (...path: string[]) =>
  parse(unzipped(...path), { columns: true, bom: true, relax_quotes: true }) as Record<
    string,
    string
  >[];

/** The rows of a package, converted lazily. */
export type Converted = { [F in PackageFile]?: Iterable<PackageRow<F>> };

export async function* asSource(converted: Converted): PackageSource {
  for (const file of packageFiles) if (converted[file]) yield { file, lines: converted[file] };
}

/** A name as part of an id: keeps letters and digits, replaces the rest with dashes. */
export const idPart = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);

/** The schedule of a past challenge: all given phases were entered at one moment. */
export const passed = (
  at: string,
  ...phases: (
    | "announced"
    | "ideation"
    | "refinement"
    | "selection"
    | "jury"
    | "decision"
    | "implementation"
    | "closed"
  )[]
) => phases.map((phase) => ({ phase, starts_at: at, entered_at: at }));
