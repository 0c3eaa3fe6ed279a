// Loaded before a server that is weighed: at SIGUSR2 it sweeps, and writes what is left, in kB, to the file MEMORY_REPORT names.
// What the system counts goes up and down with what was not swept yet.
import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const sweep = runInNewContext("gc");
process.on("SIGUSR2", () => {
  sweep();
  sweep();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(process.env.MEMORY_REPORT, String((heapUsed + external) / 1024));
});
