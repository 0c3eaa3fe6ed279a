// Loaded into a server under test: on SIGUSR2 it collects garbage and writes the memory still in use,
// in kB, to the file MEMORY_REPORT. The memory the system reports varies with uncollected garbage.
import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
process.on("SIGUSR2", () => {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(process.env.MEMORY_REPORT, String((heapUsed + external) / 1024));
});
