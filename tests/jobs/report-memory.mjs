// Preloaded by tests before a command: writes its peak memory in kB to MEMORY_REPORT.
import { writeFileSync } from "node:fs";

process.on("exit", () =>
  writeFileSync(process.env.MEMORY_REPORT, String(process.resourceUsage().maxRSS)),
);
