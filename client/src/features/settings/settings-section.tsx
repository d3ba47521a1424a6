import { lazy, Suspense, type ReactNode } from "react"

import { useMe } from "@/shared/session/session-store"
import { FormSkeleton } from "@/shared/ui/skeleton"

import type { Section } from "./sections"
import { t } from "./text"

// Each section with its own weight: nobody changes everything at once.
const AppearanceForm = lazy(async () => ({
  default: (await import("./appearance-form")).AppearanceForm,
}))
const AvatarField = lazy(async () => ({ default: (await import("./avatar-field")).AvatarField }))
const PasswordForm = lazy(async () => ({ default: (await import("./password-form")).PasswordForm }))
const ProfileForm = lazy(async () => ({ default: (await import("./profile-form")).ProfileForm }))
const SessionList = lazy(async () => ({ default: (await import("./session-list")).SessionList }))
const SignOutEverywhere = lazy(async () => ({
  default: (await import("./sign-out-everywhere")).SignOutEverywhere,
}))

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}

function Account() {
  const { email } = useMe()

  return (
    <>
      <Part title={t.email}>
        <p>
          <span className="wrap-anywhere">{email}</span>
          <span className="text-ink-3 text-md block">{t.emailNote}</span>
        </p>
      </Part>
      <Part title={t.password}>
        <PasswordForm />
      </Part>
    </>
  )
}

const contents: Record<Section["id"], ReactNode> = {
  profile: (
    <>
      <AvatarField />
      <ProfileForm />
    </>
  ),
  account: <Account />,
  appearance: <AppearanceForm />,
  sessions: (
    <>
      <SessionList />
      <SignOutEverywhere />
    </>
  ),
}

/** What one section holds. */
export function SettingsSection({ id }: { id: Section["id"] }) {
  return (
    <div className="px-4 py-6 sm:px-6">
      <div className="max-w-form grid gap-8">
        <Suspense fallback={<FormSkeleton />}>{contents[id]}</Suspense>
      </div>
    </div>
  )
}
