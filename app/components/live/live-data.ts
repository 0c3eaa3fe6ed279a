/**
 * Part of the loader data of a live page: the address of its stream, from the state that was read.
 */
export type LiveData = { live: string };
