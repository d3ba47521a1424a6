/** One thing that waits to be sent. Its id is the `client_id` that makes a resend harmless. */
export interface OutboxEntry<Payload> {
  id: string
  userId: number
  /** Entries of one lane (a conversation) leave one after the other. */
  lane: string
  payload: Payload
  createdAt: number
  state: "waiting" | "failed"
  /** Why it failed, in the server's words. */
  reason: string | null
}

/** Where entries outlive the tab. */
export interface OutboxShelf<Payload> {
  load: (userId: number) => Promise<OutboxEntry<Payload>[]>
  get: (id: string) => Promise<OutboxEntry<Payload> | undefined>
  put: (entry: OutboxEntry<Payload>) => Promise<void>
  remove: (id: string) => Promise<void>
}

const storeName = "entries"

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error("The browser's storage failed."))
  })
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(storeName, { keyPath: "id" })
    store.createIndex("userId", "userId")
  }
  return settled(request)
}

/** A shelf in IndexedDB. */
export function createShelf<Payload>(name: string): OutboxShelf<Payload> {
  let database: Promise<IDBDatabase> | null = null

  const store = async (mode: IDBTransactionMode) => {
    database ??= openDatabase(`plaza.outbox.${name}`)
    return (await database).transaction(storeName, mode).objectStore(storeName)
  }

  return {
    async load(userId) {
      const rows = (await store("readonly")).index("userId").getAll(userId)
      const entries = (await settled(rows)) as OutboxEntry<Payload>[]
      return entries.sort((one, other) => one.createdAt - other.createdAt)
    },
    async get(id) {
      return (await settled((await store("readonly")).get(id))) as OutboxEntry<Payload> | undefined
    },
    async put(entry) {
      await settled((await store("readwrite")).put(entry))
    },
    async remove(id) {
      await settled((await store("readwrite")).delete(id))
    },
  }
}
