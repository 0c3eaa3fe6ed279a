import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 256 random bits, safe in a URL. */
export const newTokenSecret = () => randomBytes(32).toString("base64url");

/** The hash of a secret, which is all the database stores. */
export const hashTokenSecret = (secret: string) =>
  createHash("sha256").update(secret).digest("hex");
