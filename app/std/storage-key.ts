/** @throws when this is no key: nothing leads outside the place where ours are kept. */
export function storageKey(key: string): string {
  if (!/^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/.test(key)) throw new Error("not a storage key");
  return key;
}
