import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's figures: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const costs = "$argon2id$v=19$m=19456,t=2,p=1$";

// Of nothing anybody chose; made with the same cost, so that looking somebody up who is not there takes as long.
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$/BSzNa9jGYpx7BSM23RD8w$Gbp6T6oe70OSg78+GJhvy3+vKg3pZmqBBSyofBXxeis";

export const hashPassword = (password: string) => hash(password, cost);

/** Does this password fit? `stored` null (nobody, or no password yet): takes as long and says no. */
export async function passwordFits(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  const fits = await verify(stored ?? nobodys, password);
  return fits && !!stored;
}

/** Made with another cost than today's: worth making again now that the password is at hand. */
export const isOutdated = (stored: string) => !stored.startsWith(costs);
