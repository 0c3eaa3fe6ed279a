// The processor time and the memory of a process and its children, from /proc (Linux only).
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** The fields of /proc/<pid>/stat after the name, which may itself contain spaces. */
function statOf(pid: number | string): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text
      .slice(text.lastIndexOf(")") + 4)
      .split(" ")
      .map(Number);
  } catch {
    return null; // ended meanwhile
  }
}
const [parent, ownUser, ownSystem, endedUser, endedSystem] = [0, 10, 11, 12, 13] as const;

/**
 * Milliseconds of processor time of this process and its direct children. Children that have ended
 * count too: their parent keeps their time.
 */
export function cpuMs(pid: number): number {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.[parent] === pid);
  const ticks = [statOf(pid), ...children]
    .filter((stat) => stat !== null)
    .flatMap((stat) => [stat[ownUser]!, stat[ownSystem]!, stat[endedUser]!, stat[endedSystem]!])
    .reduce((sum, part) => sum + part, 0);
  return (ticks * 1000) / ticksPerSecond;
}

export const memoryMb = (pid: number) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
  );
