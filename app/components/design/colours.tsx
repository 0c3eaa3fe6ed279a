import { contrast } from "#app/std/contrast.ts";
import { type Colour, pairsOf, palette, type ShadeName, shades } from "#app/styles/palette.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { Sample } from "./sample.ts";

/** The lowest contrast of a colour among all its pairs, with the contrast required of that pair. */
function lowestContrast(colour: Colour, shade: ShadeName) {
  const met = pairsOf(shade)
    .filter((pair) => pair.colour === colour || pair.on === colour)
    .map((pair) => ({
      ratio: contrast(palette[pair.colour][shade], palette[pair.on][shade]),
      least: pair.least,
    }));
  return met.sort((a, b) => a.ratio / a.least - b.ratio / b.least)[0];
}

/** Every colour role in every theme, with contrasts computed from the palette. */
export function Colours({ sample }: { sample: Sample }) {
  const names = Object.keys(palette) as Colour[];
  return (
    <div className="dense">
      <DataTable
        caption={sample.colours}
        rows={names}
        rowKey={(name) => name}
        columns={[
          {
            key: "name",
            label: sample.role,
            cell: (name) => (
              <>
                <b className="font-semibold">{name}</b>
                <small className="block font-normal text-muted">{palette[name].use}</small>
              </>
            ),
          },
          ...shades.map((shade, index) => ({
            key: shade,
            label: sample.themes[index]!,
            cell: (name: Colour) => (
              <Swatch colour={palette[name][shade]} met={lowestContrast(name, shade)} />
            ),
          })),
        ]}
      />
    </div>
  );
}

function Swatch({ colour, met }: { colour: string; met: ReturnType<typeof lowestContrast> }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <svg width="40" height="28" aria-hidden="true">
        <rect x=".5" y=".5" width="39" height="27" rx="6" fill={colour} stroke="var(--edge)" />
      </svg>
      <span className="figures">
        {colour}
        <small className="block text-muted">
          {met ? `${met.ratio.toFixed(1)} ≥ ${met.least}` : "–"}
        </small>
      </span>
    </span>
  );
}
