import type { Answer } from "#tests/http.ts";

/** The cookies that a response sets, as the next request sends them. Leaves out deleted cookies. */
export const cookiesOf = ({ headers }: Pick<Answer, "headers">) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0]!)
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");
