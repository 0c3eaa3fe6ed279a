/** The picture of a challenge or an idea: its own, else a calm sea that is always the same for the same id. `wide`: across a page. */
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
  let sum = 7;
  for (const sign of id) sum = (sum * 33 + sign.codePointAt(0)!) % 4093;
  const shift = (sum % 5) * 36;
  const sun = 60 + (sum % 7) * 78;
  return (
    <svg
      className="cover"
      viewBox={wide ? "0 0 1500 300" : "0 0 600 300"}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect className="cover-sky" width="1500" height="300" />
      <circle className="cover-sun" cx={wide ? sun * 2.5 : sun} cy={78 + (sum % 3) * 22} r="34" />
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
