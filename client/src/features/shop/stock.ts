/** From here down the exact number is worth knowing. */
export const fewLeft = 5

/** The most that one line of a basket may hold. */
export const mostOfOne = 99
