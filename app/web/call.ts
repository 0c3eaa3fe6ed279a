import type { LoaderFunctionArgs } from "@remix-run/node";

/** A request to a route, as its read or its write gets it. */
export type Call = {
  request: Request;
  params: LoaderFunctionArgs["params"];
  url: URL;
  context: LoaderFunctionArgs["context"];
};
