import { catalogue } from "@/shared/text/catalogue"

/** Signing in and up. */
export const t = catalogue("auth", {
  noEmail: "That doesn’t look like an email address",
  passwordMissing: "Your password is missing",
  email: "Email",
  password: "Password",
  signIn: "Sign in",
  signUp: "Sign up",
  whatToCallYou: "What should people call you?",
  upToLetters: (count: number) => `Up to ${count} letters`,
  atLeast: (length: number) => `At least ${length} characters`,
  passwordHint: (length: number) => `At least ${length} characters. A short sentence is good.`,
  name: "Name",
  nameHint: "As others will see it. You can change it.",
  emailHint: "Nobody else sees it.",
})
