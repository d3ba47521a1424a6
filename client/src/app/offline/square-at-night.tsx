/** A fold: three round corners, one crisp. */
const fold = (x: number, y: number, width: number, height: number) =>
  `M${x + 14} ${y}h${width - 28}a14 14 0 0 1 14 14v${height - 28}a14 14 0 0 1-14 14h${17 - width}` +
  `a3 3 0 0 1-3-3v${17 - height}a14 14 0 0 1 14-14Z`

const stalls = [
  { d: fold(24, 28, 92, 70), look: "stroke-ember" },
  { d: fold(132, 16, 64, 82), look: "stroke-honey" },
  { d: fold(388, 20, 74, 60), look: "stroke-lagoon" },
  { d: fold(478, 30, 98, 92), look: "stroke-moss" },
  { d: fold(36, 116, 70, 66), look: "stroke-plum" },
  { d: fold(404, 98, 58, 84), look: "stroke-ember" },
]

const shutters = "M40 50h60M40 66h60M492 52h70M492 70h70M492 88h70"

/** The square with its stalls shut: outlines, one lamp, nobody about. */
export function SquareAtNight() {
  return (
    <svg
      viewBox="0 0 600 200"
      aria-hidden
      className="fold border-line bg-sunken w-full border rtl:-scale-x-100"
      fill="none"
      strokeWidth="2"
    >
      <circle cx="290" cy="104" r="58" className="fill-honey-soft" />
      <circle
        cx="290"
        cy="104"
        r="84"
        className="stroke-line-strong"
        strokeDasharray="2 9"
        strokeLinecap="round"
      />
      {stalls.map(({ d, look }) => (
        <path key={d} d={d} className={look} opacity=".75" />
      ))}
      <path d={shutters} className="stroke-line-strong" strokeLinecap="round" opacity=".5" />
      <path d="M290 172v-66" className="stroke-ink-3" strokeWidth="4" strokeLinecap="round" />
      <circle cx="290" cy="92" r="13" className="fill-ember" />
      <path d="M272 172h36" className="stroke-ink-3" strokeWidth="4" strokeLinecap="round" />
    </svg>
  )
}
