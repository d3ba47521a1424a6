const steps = [1, 2, 2.5, 5, 10]

/** Round values from zero to at least `most`, about `count` of them; never finer than `unit`. */
export function ticksTo(most: number, count = 4, unit = 1): number[] {
  const rough = Math.max(most, unit) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = (steps.find((step) => step * power >= rough) ?? 10) * power
  const step = Math.max(unit, Math.ceil(nice / unit) * unit)
  const last = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: last + 1 }, (_, index) => index * step)
}

/** Which of `length` points get a word below them, when there is room for `room`; the last one does. */
export function labelled(length: number, room: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(length / Math.max(1, room)))
  const found = new Set<number>()
  for (let index = length - 1; index >= 0; index -= every) found.add(index)
  return found
}
