// Loaded before a command in a test: leaves behind the most memory it ever had, in kB.
import { writeFileSync } from "node:fs";

process.on("exit", () =>
  writeFileSync(process.env.MEMORY_REPORT, String(process.resourceUsage().maxRSS)),
);
