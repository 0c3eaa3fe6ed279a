import { useEffect, useState } from "react";

let awake = false;

/** False on the server and while the page wakes up; true once JavaScript is at work. */
export function useHydrated(): boolean {
  const [is, become] = useState(awake);
  useEffect(() => {
    awake = true;
    become(true);
  }, []);
  return is;
}
