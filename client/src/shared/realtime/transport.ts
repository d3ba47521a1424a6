import { useSession } from "@/shared/session/session-store"

/** As much of Socket.IO as the rest of the client knows. */
export interface Transport {
  readonly connected: boolean
  connect: () => void
  disconnect: () => void
  onUp: (listener: () => void) => void
  onDown: (listener: () => void) => void
  onRefused: (listener: (problem: unknown) => void) => void
  onEvent: (listener: (event: string, payload: unknown) => void) => void
  /** Resolves with the acknowledgement, rejects when none came in time. */
  emit: (event: string, payload: unknown, timeout: number) => Promise<unknown>
}

/** Socket.IO comes in its own file: nobody who is signed out has to load it. */
export async function openSocketIo(): Promise<Transport> {
  const { io } = await import("socket.io-client")
  const socket = io(location.origin, {
    autoConnect: false,
    // Its own schedule knows neither "at once" nor a next try that can be shown and skipped.
    reconnection: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    auth: (answer) => answer({ token: useSession.getState().token }),
  })

  return {
    get connected() {
      return socket.connected
    },
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    onUp: (listener) => void socket.on("connect", listener),
    onDown: (listener) => void socket.on("disconnect", listener),
    onRefused: (listener) =>
      void socket.on("connect_error", (error: Error & { data?: unknown }) => listener(error.data)),
    onEvent: (listener) =>
      void socket.onAny((event: string, payload: unknown) => listener(event, payload)),
    emit: (event, payload, timeout) =>
      socket.timeout(timeout).emitWithAck(event, payload) as Promise<unknown>,
  }
}
