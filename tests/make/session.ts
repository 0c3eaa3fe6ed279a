import type { Answer } from "#tests/http.ts";

/** The cookies an answer sets, as the next request sends them; those it takes away are left out. */
export const cookiesOf = ({ headers }: Pick<Answer, "headers">) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0]!)
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");
