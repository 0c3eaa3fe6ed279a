import { Transform } from "node:stream";
import { scriptsLast, wakeUp } from "./scripts-last.server.ts";

/**
 * React writes a page in pieces of 2 kB; joined per turn of the event loop they compress to half the size, and the scripts it names
 * are asked for last.
 */
export function joinWrites(nonce: string): Transform {
  let pieces: Buffer[] = [];
  let planned: NodeJS.Immediate | undefined;
  const flush = (stream: Transform) => {
    planned = undefined;
    if (pieces.length) stream.push(scriptsLast(Buffer.concat(pieces)));
    pieces = [];
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      planned ??= setImmediate(() => flush(this));
      done();
    },
    flush(done) {
      clearImmediate(planned);
      flush(this);
      this.push(wakeUp(nonce));
      done();
    },
    destroy(error, done) {
      clearImmediate(planned);
      done(error);
    },
  });
}
