/** Three rising arcs: posted, improved, realised. */
export function LogoMark({ width = 36 }: { width?: number }) {
  return (
    <svg
      className="logo-mark"
      width={width}
      height={(width * 21) / 32}
      viewBox="0 7 32 21"
      fill="none"
      strokeWidth="3.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M2.5 26q3.200-8.5 6.400 0" />
      <path d="M10.5 26q4.200-18 8.200 0" />
      <path className="logo-crest" d="M20.300 26q4.800-32 9.300 0" />
    </svg>
  );
}

export function Logo({ name }: { name: string }) {
  return (
    <span className="logo">
      <LogoMark />
      <span>{name}</span>
    </span>
  );
}
