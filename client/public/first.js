// Loaded before the first paint, so that neither theme nor direction ever flashes, and before the app, so
// that its page's files, the answer to who is here and what the page asks first come beside it.
;(() => {
  const page = document.documentElement
  const kept = (name) => {
    try {
      return localStorage.getItem("plaza." + name)
    } catch {
      // Storage may be closed to us; the system's preference then decides.
      return null
    }
  }

  for (const name of ["theme", "density"]) {
    const chosen = kept(name)
    if (chosen) page.dataset[name] = chosen
  }

  // The last one is English in disguise, for those who look for untranslated words.
  const spoken = ["en", "de", "ar", "en-XA"]
  const meant = (tag) =>
    spoken.find((one) => one === tag) ?? spoken.find((one) => one === tag.split("-")[0])
  const wished = navigator.languages ?? []
  const language = meant(kept("language") ?? "") ?? wished.map(meant).find(Boolean) ?? "en"

  // The region a person reads in: 24.11. for one, 11/24 for another.
  page.lang = wished.find((tag) => meant(tag) === language) ?? language
  page.dir = language === "ar" ? "rtl" : "ltr"

  // The worker's mark: there is no line, and the shell is all there is.
  if ("offline" in page.dataset) return

  const ours = /^(__Secure-)?plaza_csrf\w*=./
  const cookies = document.cookie.split("; ").filter((pair) => ours.test(pair))
  // Of several Plazas on one host each has its port in the name.
  const member = cookies.find((pair) => pair.split("=")[0].endsWith(location.port)) ?? cookies[0]

  // Who it is, for src/shared/session/session.ts: under its lock, since every answer replaces the one before.
  let whose = member ? undefined : Promise.resolve(null)
  if (member && navigator.locks) {
    const headers = { "X-CSRF-TOKEN": member.slice(member.indexOf("=") + 1) }
    const ask = () => fetch("/api/v1/auth/refresh/", { method: "POST", headers })
    window.plazaRefresh = navigator.locks.request("plaza.session", ask)
    whose = window.plazaRefresh.then(async (answer) => {
      if (!answer.ok) throw new Error("Nobody is here.")
      // A copy: the answer itself is the session's.
      return (await answer.clone().json()).access_token
    })
    // Whoever takes it hears of a failure; until then nobody has to.
    whose.catch(() => undefined)
  }

  // Written by the build (tools/first.ts): what an address takes and asks, and whether for members only.
  const pages = []
  const shown = pages.find(({ address }) => new RegExp(address).test(location.pathname))
  if (!shown || (shown.members && !member)) return

  for (const file of shown.files) {
    const link = document.createElement("link")
    link.rel = "modulepreload"
    // After what every page needs.
    link.fetchPriority = "low"
    link.href = file
    document.head.append(link)
  }

  // For src/shared/api/early-answers.ts. A page that is filtered asks something else.
  if (!whose || location.search) return
  const answers = shown.asks.map((ask) => {
    const path = location.pathname.replace(new RegExp(shown.address), ask)
    const answer = whose.then(async (token) => {
      const headers = token ? { Authorization: `Bearer ${token}` } : {}
      return { token, response: await fetch(path, { headers }) }
    })
    answer.catch(() => undefined)
    return [path, answer]
  })
  window.plazaAnswers = new Map(answers)
})()
