import { createHash, randomBytes } from "node:crypto";

/** What only the one who holds the link knows: 256 bits that fit in an address. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What the database may know of it. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
