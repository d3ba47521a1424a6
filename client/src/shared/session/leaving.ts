type Question = () => boolean | Promise<boolean>

const questions = new Set<Question>()

/** Asked before a person signs out; false keeps them in. For outboxes and drafts that would be lost. */
export function beforeLeaving(question: Question): () => void {
  questions.add(question)
  return () => void questions.delete(question)
}

/** True when nobody objects. */
export async function mayLeave(): Promise<boolean> {
  for (const question of questions) if (!(await question())) return false
  return true
}
