import { contrast } from "#app/std/contrast.ts";
import { palette, pairs, type Colour } from "#app/styles/palette.ts";

const sizes = ["text-4xl", "text-3xl", "text-2xl", "text-xl", "text-lg", "text-base", "text-sm"] as const;

/** Colours with their least contrast, type, and the two elevations. */
export function Tokens({ question }: { question: string }) {
  return (
    <div className="stack">
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-4 lg:grid-cols-6">
        {(Object.keys(palette) as Colour[]).map((name) => (
          <li key={name} className="text-sm">
            <svg className="h-16 w-full rounded-md" role="img" aria-label={name}><rect width="100%" height="100%" fill={`var(--${name})`} /><rect x=".5" y=".5" width="99%" height="98%" fill="none" stroke="var(--line)" /></svg>
            <b className="font-semibold">{name}</b><span className="block text-muted">{palette[name].use}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        {pairs.length} × {Math.min(...pairs.map(({ colour, on }) => Math.min(contrast(palette[colour].light, palette[on].light), contrast(palette[colour].dark, palette[on].dark)))).toFixed(2)} : 1
      </p>
      <div className="card grid gap-3">
        {sizes.map((size) => <p key={size} className={`${size} font-display font-bold tracking-tight`}>{question}</p>)}
      </div>
      <div className="grid gap-6 md:grid-cols-2"><div className="card shadow-low">--rise-low</div><div className="card shadow-high">--rise-high</div></div>
    </div>
  );
}
