const reconnectSeconds = [0, 1, 2, 4, 8, 15]
const resendSeconds = [1, 2, 4, 8]

/** Half of the time is fixed and half is chance, so that a thousand clients do not return at once. */
function spread(seconds: number, random: number): number {
  return seconds * 1000 * (0.5 + random * 0.5)
}

/** Milliseconds before the given try (0 is the first) to connect again. */
export function reconnectDelay(attempt: number, random = Math.random()): number {
  return spread(reconnectSeconds[Math.min(attempt, reconnectSeconds.length - 1)] ?? 0, random)
}

/** Milliseconds before the given try (0 is the first) to send again. */
export function resendDelay(attempt: number, random = Math.random()): number {
  return spread(resendSeconds[Math.min(attempt, resendSeconds.length - 1)] ?? 0, random)
}

/** How often a server that is not well is asked before the sender is told. */
export const resendLimit = resendSeconds.length
