import { Refusal } from "../refusals.ts";
import type { PackageFile } from "./package-format.ts";

/** What is wrong, and where: the line counts from 1; the column is a path such as `schedule[2].starts_at`, or empty for the whole line. */
export type Complaint = {
  file: PackageFile | "package";
  line: number;
  column: string;
  problem: string;
};

const enough = 100;

/** A package was refused and nothing of it was kept. */
export class PackageRefused extends Refusal {
  /** `cut`: there may be more than what is listed. */
  constructor(
    readonly complaints: readonly Complaint[],
    readonly cut: boolean,
  ) {
    super("package.refused");
    this.name = "PackageRefused";
  }
}

export class Complaints {
  readonly #list: Complaint[] = [];

  add(file: Complaint["file"], line: number, column: string, problem: string): void {
    this.#list.push({ file, line, column, problem });
    if (this.#list.length >= enough) this.refuseIfAny();
  }

  /** @throws PackageRefused */
  refuseIfAny(): void {
    if (this.#list.length > 0) throw new PackageRefused(this.#list, this.#list.length >= enough);
  }
}
