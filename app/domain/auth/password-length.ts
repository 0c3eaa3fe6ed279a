/** The least a new password may have, in characters. */
export const shortestPassword = 10;
