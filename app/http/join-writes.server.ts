import { Transform } from "node:stream";

// A page reads and posts without its scripts, so they come after its look, letters and pictures. Remix cannot be told so.
const named = '<link rel="modulepreload"';
const scriptsLast = (page: Buffer) => Buffer.from(page.toString("latin1").replaceAll(named, `${named} fetchpriority="low"`), "latin1");

/**
 * React writes a page in pieces of 2 kB; joined per turn of the event loop they compress to half the size, and the scripts it names
 * are asked for last.
 */
export function joinWrites(): Transform {
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
      done();
    },
    destroy(error, done) {
      clearImmediate(planned);
      done(error);
    },
  });
}
