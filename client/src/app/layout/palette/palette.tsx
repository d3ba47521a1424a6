import { useQuery } from "@tanstack/react-query"
import { Command } from "cmdk"
import { Search, Tag, type LucideIcon } from "lucide-react"
import { Dialog as Primitive } from "radix-ui"
import { useEffect, useState, type ReactNode } from "react"
import { useLocation, useNavigate } from "react-router"

import { useSignOut } from "@/features/auth/queries"
import { sentenceFor } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { overlay, overlayMotion } from "@/shared/ui/overlay-looks"
import { Price } from "@/shared/ui/price"
import { useReturnFocus } from "@/shared/ui/use-return-focus"
import { VisuallyHidden } from "@/shared/ui/visually-hidden"

import { foundQuery } from "./found"
import { deeds, pagesFor, signOutDeed } from "./places"
import { t } from "./text"

/** The server is asked when the writer pauses. */
const pause = 200

interface EntryProps {
  /** Told apart by this, and found by it. */
  name: string
  words?: string[] | undefined
  icon?: LucideIcon
  onChoose: () => void
  children: ReactNode
}

function Entry({ name, words = [], icon: Icon, onChoose, children }: EntryProps) {
  return (
    <Command.Item
      value={name}
      keywords={words}
      onSelect={onChoose}
      className="fold data-[selected=true]:bg-sunken flex min-h-11 cursor-pointer items-center gap-3 px-3"
    >
      {Icon && <Icon size={18} strokeWidth={1.8} aria-hidden className="text-ink-3 shrink-0" />}
      {children}
    </Command.Item>
  )
}

const heading =
  "[&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:font-semibold"

/** Everything by its name: pages, people, things for sale, and what one can do. */
export function Palette({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const leave = signOutDeed()
  const [typed, setTyped] = useState("")
  const [letters, setLetters] = useState("")
  const found = useQuery(foundQuery(letters))
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const returnFocus = useReturnFocus(true)

  useEffect(() => {
    const timer = setTimeout(() => setLetters(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])

  const go = (to: string) =>
    void navigate(to.startsWith("#") ? { pathname, search, hash: to } : to, {
      replace: true,
      preventScrollReset: to.startsWith("#"),
    })
  const people = letters === "" ? [] : (found.data?.people ?? [])
  const products = letters === "" ? [] : (found.data?.products ?? [])

  return (
    <Primitive.Root open onOpenChange={onClose}>
      <Primitive.Portal>
        <Primitive.Overlay className={`bg-scrim fixed inset-0 z-40 ${overlayMotion}`} />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className={`${overlay} ${overlayMotion} fold sm:max-w-dialog fixed inset-x-3 top-[8dvh] z-40 overflow-hidden sm:inset-x-auto sm:start-1/2 sm:w-[calc(100vw-48px)] sm:-translate-x-1/2 rtl:sm:translate-x-1/2`}
        >
          <VisuallyHidden>
            <Primitive.Title>{t.goTo}</Primitive.Title>
          </VisuallyHidden>
          <Command label={t.goTo}>
            <div className="border-line flex items-center gap-3 border-b px-4">
              <Search size={18} strokeWidth={1.8} aria-hidden className="text-ink-3 shrink-0" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                maxLength={50}
                placeholder={t.placeholder}
                className="placeholder:text-ink-3 min-h-13 min-w-0 grow bg-transparent outline-none"
              />
            </div>
            <Command.List
              label={t.found}
              className={`scroll-quiet max-h-[min(60dvh,28rem)] overflow-y-auto p-2 ${heading}`}
            >
              <Command.Empty className="text-ink-2 px-3 py-6 text-center">
                {found.isFetching || letters !== typed.trim() ? t.looking : t.nothingByThatName}
              </Command.Empty>
              <Command.Group heading={t.pages}>
                {pagesFor(me).map(({ title, icon, to, words }) => (
                  <Entry key={to} name={title} words={words} icon={icon} onChoose={() => go(to)}>
                    {title}
                  </Entry>
                ))}
              </Command.Group>
              <Command.Group heading={t.actions}>
                {deeds().map(({ title, icon, to, words }) => (
                  <Entry key={to} name={title} words={words} icon={icon} onChoose={() => go(to)}>
                    {title}
                  </Entry>
                ))}
                <Entry
                  name={leave.title}
                  words={leave.words}
                  icon={leave.icon}
                  onChoose={() => signOut.mutate()}
                >
                  {leave.title}
                </Entry>
              </Command.Group>
              {people.length > 0 && (
                <Command.Group heading={t.people}>
                  {people.map((person) => (
                    <Entry
                      key={person.id}
                      name={`@${person.username}`}
                      words={[person.display_name, letters]}
                      onChoose={() => go(paths.profile(person.username))}
                    >
                      <Face person={person} size={32} />
                      <span className="truncate font-semibold">{person.display_name}</span>
                      <span className="text-ink-3 truncate">
                        <bdi>@{person.username}</bdi>
                      </span>
                    </Entry>
                  ))}
                </Command.Group>
              )}
              {products.length > 0 && (
                <Command.Group heading={t.products}>
                  {products.map(({ id, slug, name, price }) => (
                    <Entry
                      key={id}
                      name={slug}
                      words={[name, letters]}
                      icon={Tag}
                      onChoose={() => go(paths.product(slug))}
                    >
                      <span className="grow truncate">{name}</span>
                      <Price money={price} />
                    </Entry>
                  ))}
                </Command.Group>
              )}
            </Command.List>
            {found.isError && (
              <p role="alert" className="text-danger border-line border-t px-5 py-3 text-sm">
                {sentenceFor(found.error)} {t.stillHere}
              </p>
            )}
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
