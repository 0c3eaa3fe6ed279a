/**
 * The picture of a challenge or an idea; without one a drawing of the sea that is always the same
 * for an id. `wide`: across a page.
 */
export function Cover({
  id,
  photo,
  alt = "",
  wide,
}: {
  id: string;
  photo?: string | null;
  alt?: string;
  wide?: boolean;
}) {
  if (photo)
    return (
      <img
        className="cover"
        src={photo}
        alt={alt}
        loading={wide ? "eager" : "lazy"}
        decoding="async"
      />
    );
  let hash = 7;
  for (const character of id) hash = (hash * 33 + character.codePointAt(0)!) % 4093;
  const shift = (hash % 5) * 36;
  const sunX = 60 + (hash % 7) * 78;
  return (
    <svg
      className="cover"
      viewBox={wide ? "0 0 1500 300" : "0 0 600 300"}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect className="cover-sky" width="1500" height="300" />
      <circle
        className="cover-sun"
        cx={wide ? sunX * 2.5 : sunX}
        cy={78 + (hash % 3) * 22}
        r="34"
      />
      <g transform={wide ? "scale(2.5 1)" : undefined}>
        <path
          className="cover-1"
          d={`M${-shift} 190c70 0 90-62 180-62s90 56 170 56 110-76 190-76 90 60 240 60v132H${-shift}Z`}
        />
        <path
          className="cover-2"
          d={`M${shift - 180} 232c90 0 110-54 190-54s100 48 190 48 110-62 200-62 110 52 250 52v84H${shift - 180}Z`}
        />
        <path
          className="cover-3"
          d={`M${-shift} 268c100 0 120-36 210-36s120 34 210 34 120-44 210-44 120 32 240 32v46H${-shift}Z`}
        />
      </g>
    </svg>
  );
}
