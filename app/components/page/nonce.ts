import { createContext, useContext } from "react";

/** The CSP nonce, set by entry.server.tsx; empty in the browser, which hides it anyway. */
export const Nonce = createContext<string | undefined>(undefined);
export const useNonce = () => useContext(Nonce);
