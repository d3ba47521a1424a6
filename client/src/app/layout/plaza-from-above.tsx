/** One stall of the square: a fold, three round corners and one crisp. */
function fold(x: number, y: number, width: number, height: number, round = 28, crisp = 6): string {
  return [
    `M${x + round} ${y}H${x + width - round}`,
    `a${round} ${round} 0 0 1 ${round} ${round}V${y + height - round}`,
    `a${round} ${round} 0 0 1 ${-round} ${round}H${x + crisp}`,
    `a${crisp} ${crisp} 0 0 1 ${-crisp} ${-crisp}V${y + round}`,
    `a${round} ${round} 0 0 1 ${round} ${-round}Z`,
  ].join("")
}

const stalls = [
  { d: fold(60, 70, 210, 150), look: "fill-ember" },
  { d: fold(300, 40, 150, 180), look: "fill-honey-soft" },
  { d: fold(480, 90, 230, 130), look: "fill-lagoon" },
  { d: fold(30, 250, 150, 220), look: "fill-moss" },
  { d: fold(560, 250, 170, 210), look: "fill-ember-soft" },
  { d: fold(70, 500, 220, 150), look: "fill-lagoon-soft" },
  { d: fold(320, 530, 160, 190), look: "fill-plum" },
  { d: fold(510, 490, 200, 150), look: "fill-moss-soft" },
  { d: fold(90, 680, 200, 90), look: "fill-honey" },
  { d: fold(510, 670, 180, 110), look: "fill-ember" },
]

const people = [
  [244, 292],
  [272, 318],
  [322, 286],
  [430, 300],
  [452, 322],
  [500, 276],
  [236, 402],
  [300, 452],
  [330, 436],
  [412, 466],
  [470, 412],
  [508, 446],
  [352, 372],
  [378, 352],
  [396, 384],
  [304, 620],
  [494, 700],
  [286, 150],
  [466, 236],
] as const

/** The square on market day, seen from above: stalls, awnings, and the people between them. */
export function PlazaFromAbove() {
  return (
    <svg
      viewBox="0 0 760 820"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      className="bg-sunken size-full"
    >
      {stalls.map(({ d, look }) => (
        <path key={d} d={d} className={look} />
      ))}
      <path
        d="M84 118h162M84 146h162M84 174h162"
        className="stroke-on-ember"
        strokeWidth="10"
        strokeLinecap="round"
        opacity=".35"
      />
      <path
        d="M520 120v70M560 120v70M600 120v70M640 120v70"
        className="stroke-surface"
        strokeWidth="10"
        strokeLinecap="round"
        opacity=".4"
      />
      <path
        d="M62 300h86M62 340h86M62 380h86M62 420h86"
        className="stroke-surface"
        strokeWidth="10"
        strokeLinecap="round"
        opacity=".4"
      />
      <g className="fill-lagoon" opacity=".75">
        {[0, 1, 2, 3].map((at) => (
          <circle key={at} cx={110 + at * 47} cy="550" r="13" />
        ))}
        {[0, 1, 2, 3].map((at) => (
          <circle key={at} cx={110 + at * 47} cy="602" r="13" />
        ))}
      </g>
      <path
        d="M546 535h128M546 565h128M546 595h84"
        className="stroke-moss"
        strokeWidth="12"
        strokeLinecap="round"
        opacity=".7"
      />
      <circle cx="375" cy="370" r="74" className="fill-paper" />
      <circle
        cx="375"
        cy="370"
        r="74"
        className="stroke-line-strong fill-transparent"
        strokeWidth="2"
        strokeDasharray="2 10"
        strokeLinecap="round"
      />
      <circle cx="400" cy="625" r="42" className="fill-surface" opacity=".5" />
      <circle cx="645" cy="355" r="40" className="fill-ember" opacity=".8" />
      <circle cx="375" cy="130" r="34" className="fill-honey" />
      {people.map(([x, y], index) => (
        <circle
          key={`${x}-${y}`}
          cx={x}
          cy={y}
          r={index % 3 === 0 ? 9 : 7}
          className="fill-ink"
          opacity=".82"
        />
      ))}
    </svg>
  )
}
