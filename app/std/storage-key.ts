/** @throws when this is no storage key, so that no path leads outside the storage folder. */
export function storageKey(key: string): string {
  if (!/^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/.test(key)) throw new Error("not a storage key");
  return key;
}
