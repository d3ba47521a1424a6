import type { ReactNode } from "react"

import { useMe } from "@/shared/session/session-store"

import { AppearanceForm } from "./appearance-form"
import { AvatarField } from "./avatar-field"
import { PasswordForm } from "./password-form"
import { ProfileForm } from "./profile-form"
import type { Section } from "./sections"
import { SessionList } from "./session-list"
import { SignOutEverywhere } from "./sign-out-everywhere"
import { t } from "./text"

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
      <div className="max-w-form grid gap-8">{contents[id]}</div>
    </div>
  )
}
