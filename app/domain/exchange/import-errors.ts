import { Refusal } from "../refusals.ts";
import type { PackageFile } from "./package-format.ts";

/**
 * What is wrong and where. The line counts from 1; the column is a path such as
 * `schedule[2].starts_at`, or empty for the whole line.
 */
export type ImportError = {
  file: PackageFile | "package";
  line: number;
  column: string;
  problem: string;
};

const maxErrors = 100;

/** The package was refused and nothing was imported. */
export class PackageRefused extends Refusal {
  /** `truncated`: there may be more errors than those listed. */
  constructor(
    readonly errors: readonly ImportError[],
    readonly truncated: boolean,
  ) {
    super("package.refused");
    this.name = "PackageRefused";
  }
}

export class ImportErrors {
  readonly #list: ImportError[] = [];

  add(file: ImportError["file"], line: number, column: string, problem: string): void {
    this.#list.push({ file, line, column, problem });
    if (this.#list.length >= maxErrors) this.throwIfAny();
  }

  /** @throws PackageRefused */
  throwIfAny(): void {
    if (this.#list.length > 0) throw new PackageRefused(this.#list, this.#list.length >= maxErrors);
  }
}
