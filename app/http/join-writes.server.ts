import { Transform } from "node:stream";

/** React writes a page in pieces of 2 kB; joined per turn of the event loop they compress to half the size. */
export function joinWrites(): Transform {
  let pieces: Buffer[] = [];
  let planned: NodeJS.Immediate | undefined;
  const flush = (stream: Transform) => {
    planned = undefined;
    if (pieces.length) stream.push(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
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
