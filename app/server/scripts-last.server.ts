// A page is read and posts without its scripts, so they are asked for once it has been drawn (decisions/0012-script-loading.md).
// Remix cannot be told so: what it names is renamed on its way out, and given its name back in the browser.

/** A piece of a page that names its scripts, without having them fetched. */
export const scriptsLast = (page: Buffer): Buffer =>
  Buffer.from(
    page
      .toString("latin1")
      .replaceAll('<link rel="modulepreload"', '<link rel="later"')
      .replace('type="module" async="">', 'type="later">'),
    "latin1",
  );

const wake = `requestAnimationFrame(()=>setTimeout(()=>{
for(const link of document.querySelectorAll("link[rel=later]"))link.rel="modulepreload";
for(const held of document.querySelectorAll("script[type=later]")){const script=document.createElement("script");script.type="module";script.nonce=held.nonce;script.text=held.text;held.replaceWith(script)}
}))`;

/** Comes after the page: has its scripts fetched as soon as something is seen of it. */
export const wakeUp = (nonce: string): string => `<script nonce="${nonce}">${wake}</script>`;
