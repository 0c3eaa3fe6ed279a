import { z } from "zod";
import { environmentSchema } from "#app/config/settings.server.ts";

/** The table of settings, generated from the schema that checks them. */
export function settingsTable(): string {
  const { properties } = z.toJSONSchema(environmentSchema, { io: "input", unrepresentable: "any" });
  const rows = Object.entries(properties ?? {}).map(([name, schema]) => {
    const { description = "", default: standard } = schema as {
      description?: string;
      default?: unknown;
    };
    return `| \`${name}\` | ${standard === undefined ? "" : `\`${String(standard)}\``} | ${description} |`;
  });
  return ["| setting | default | what it does |", "|---|---|---|", ...rows].join("\n");
}
