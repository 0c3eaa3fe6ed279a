const longest = 2048; // what we show at most, on a large screen
const quality = 0.85;
const heaviest = 80 * 1024 * 1024; // more than any phone makes; a browser that unfolds it may fall over

/**
 * A photo made anew by the browser: upright, at most 2,048 pixels long, and without what else was in the file (place,
 * camera). Says "unreadable" or "too-large" where it is no picture; gives the file as it was where the browser cannot do
 * this, for the server does the same.
 */
export async function smallerPhoto(file: File): Promise<File | "unreadable" | "too-large"> {
  if (file.size > heaviest) return "too-large";
  if (typeof createImageBitmap !== "function") return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    () => null,
  );
  if (!picture) return "unreadable";
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext("2d");
  if (!brush) return file;
  brush.imageSmoothingQuality = "high";
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const made = await drawn(canvas, file.type);
  return made
    ? new File([made], `${file.name.replace(/\.[^.]*$/, "")}.${made.type.split("/")[1]}`, {
        type: made.type,
      })
    : file;
}

// A browser that cannot write WebP gives a PNG: right for what may be see-through, far too heavy for a photo.
async function drawn(canvas: HTMLCanvasElement, was: string): Promise<Blob | null> {
  const webp = await written(canvas, "image/webp");
  return webp?.type === "image/webp" || /png|gif|webp/.test(was)
    ? webp
    : written(canvas, "image/jpeg");
}

const written = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
