import { connect, createServer, type Socket } from "node:net";

/** A proxy to the server that can cut the connection and drop a response. */
export type Line = {
  url: string;
  cut(): void;
  mend(): void;
  swallowNextAnswer(): void;
  swallowed(): number;
  close(): Promise<void>;
};

/** Passes bytes on unchanged, so the browser cannot tell it from the server. */
export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let [up, swallowing, swallowed] = [true, false, 0];
  const line = createServer((near) => {
    if (!up) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const one of [near, far]) {
      open.add(one);
      one
        .on("error", () => {})
        .on("close", () => {
          open.delete(one);
          near.destroy();
          far.destroy();
        });
    }
    let posting = false;
    near.on("data", (bytes) => {
      if (swallowing && bytes.subarray(0, 5).toString() === "POST ")
        [posting, swallowing] = [true, false];
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      if (!posting) return void near.write(bytes);
      swallowed += 1; // the server has answered; the response is dropped
      near.destroy();
    });
  });
  await new Promise<void>((listening) => line.listen(0, "127.0.0.1", listening));
  return {
    url: `http://localhost:${(line.address() as { port: number }).port}`,
    cut() {
      up = false;
      for (const one of open) one.destroy();
    },
    mend() {
      up = true;
    },
    swallowNextAnswer() {
      swallowing = true;
    },
    swallowed: () => swallowed,
    close: () =>
      new Promise((done) => {
        for (const one of open) one.destroy();
        line.close(() => done());
      }),
  };
}
