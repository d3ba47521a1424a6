import { t } from "./text"

/** "Ben is writing…"; keeps its height, so that nothing jumps. */
export function TypingLine({ name, typing }: { name: string; typing: boolean }) {
  return (
    <p role="status" className="text-ink-3 h-6 shrink-0 pt-1 text-sm">
      {typing && (
        <>
          <span className="text-lagoon font-medium">{name}</span> {t.isWriting}
        </>
      )}
    </p>
  )
}
