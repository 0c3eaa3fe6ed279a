import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const parametersPrefix = "$argon2id$v=19$m=19456,t=2,p=1$";

// The hash of an unknown password with the same parameters, so that checking takes equally long
// when there is no person or no password.
const dummyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$/BSzNa9jGYpx7BSM23RD8w$Gbp6T6oe70OSg78+GJhvy3+vKg3pZmqBBSyofBXxeis";

export const hashPassword = (password: string) => hash(password, parameters);

/**
 * Whether a password matches the stored hash. Without one it takes equally long and returns false.
 */
export async function verifyPassword(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(stored ?? dummyHash, password);
  return matches && !!stored;
}

/** Whether a hash was made with other parameters and should be renewed at the next sign-in. */
export const isHashOutdated = (stored: string) => !stored.startsWith(parametersPrefix);
