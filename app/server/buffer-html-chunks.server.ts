import { Transform } from "node:stream";

/**
 * Joins the chunks of a page, which React writes in pieces of 2 kB, per turn of the event loop:
 * joined they compress to half the size.
 */
export function bufferHtmlChunks(): Transform {
  let chunks: Buffer[] = [];
  let scheduledFlush: NodeJS.Immediate | undefined;
  const flush = (stream: Transform) => {
    scheduledFlush = undefined;
    if (chunks.length) stream.push(Buffer.concat(chunks));
    chunks = [];
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      scheduledFlush ??= setImmediate(() => flush(this));
      done();
    },
    flush(done) {
      clearImmediate(scheduledFlush);
      flush(this);
      done();
    },
    destroy(error, done) {
      clearImmediate(scheduledFlush);
      done(error);
    },
  });
}
