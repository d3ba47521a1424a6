import { ConfirmDialog } from "@/shared/ui/confirm-dialog"

import type { Comment } from "./comment-tree"
import { useDeleteComment } from "./queries"
import { t } from "./text"

/** Asks before a reply is gone. */
export function DeleteQuestion({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const remove = useDeleteComment(comment)
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t.deleteReplyAsk}
      action={t.deleteReply}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
    >
      {comment.reply_count > 0 ? t.othersStay : t.cannotBeUndone}
    </ConfirmDialog>
  )
}
