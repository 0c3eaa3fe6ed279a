export type Prose = { type: "doc"; content: unknown[] };
