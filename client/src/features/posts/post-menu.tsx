import { Ellipsis, History, Link as LinkIcon, Pencil, Trash2 } from "lucide-react"
import { useState } from "react"
import { useNavigate } from "react-router"

import { paths } from "@/shared/paths"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"
import { IconButton } from "@/shared/ui/icon-button"
import { Menu, MenuItem } from "@/shared/ui/menu"
import { toast } from "@/shared/ui/toast"

import { EditPostDialog } from "./edit-post-dialog"
import { HistoryDialog } from "./history-dialog"
import type { Post } from "./post"
import { sharePost } from "./post-actions"
import { useDeletePost } from "./queries"
import { t } from "./text"

type Shown = "edit" | "history" | "delete" | null

/** What one may do with a post besides answering. */
export function PostMenu({ post }: { post: Post }) {
  const [shown, setShown] = useState<Shown>(null)
  const navigate = useNavigate()
  const remove = useDeletePost(post.id)
  const close = () => setShown(null)

  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={t.moreAboutPost} />}>
        <MenuItem icon={LinkIcon} onSelect={() => void sharePost(post.id)}>
          {t.copyLink}
        </MenuItem>
        {post.edited_at && (
          <MenuItem icon={History} onSelect={() => setShown("history")}>
            {t.earlierWordings}
          </MenuItem>
        )}
        {post.can.edit && (
          <MenuItem icon={Pencil} onSelect={() => setShown("edit")}>
            {t.edit}
          </MenuItem>
        )}
        {post.can.delete && (
          <MenuItem icon={Trash2} danger onSelect={() => setShown("delete")}>
            {t.delete}
          </MenuItem>
        )}
      </Menu>
      {shown === "edit" && <EditPostDialog post={post} onClose={close} />}
      {shown === "history" && <HistoryDialog postId={post.id} onClose={close} />}
      <ConfirmDialog
        open={shown === "delete"}
        onOpenChange={close}
        title={t.deletePostAsk}
        action={t.deletePost}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              toast(t.postDeleted)
              void navigate(paths.home)
            },
          })
        }
      >
        {t.deletePostNote}
      </ConfirmDialog>
    </>
  )
}
