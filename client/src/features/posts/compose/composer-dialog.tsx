import { Dialog } from "@/shared/ui/dialog"

import type { Post } from "../post"
import { Composer } from "./composer"
import { t } from "./text"

interface ComposerDialogProps {
  onClose: () => void
  onPosted: (post: Post) => void
}

/** The composer over whatever page one is on. */
export function ComposerDialog({ onClose, onPosted }: ComposerDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t.newPost}>
      <Composer onPosted={onPosted} />
    </Dialog>
  )
}
