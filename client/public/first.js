// Loaded before the first paint, so that neither theme nor direction ever flashes, and before the app, so
// that its page's files and the answer to who is here come beside it.
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
  if (member && navigator.locks) {
    const headers = { "X-CSRF-TOKEN": member.slice(member.indexOf("=") + 1) }
    const ask = () => fetch("/api/v1/auth/refresh/", { method: "POST", headers })
    window.plazaRefresh = navigator.locks.request("plaza.session", ask)
    // Whoever takes it hears of a failure; until then nobody has to.
    window.plazaRefresh.catch(() => undefined)
  }

  // Written by the build (tools/first.ts): which addresses take which files, and whether for members only.
  const pages = []
  const shown = pages.find(({ address }) => new RegExp(address).test(location.pathname))
  for (const file of shown && (member || !shown.members) ? shown.files : []) {
    const link = document.createElement("link")
    link.rel = "modulepreload"
    // After what every page needs.
    link.fetchPriority = "low"
    link.href = file
    document.head.append(link)
  }
})()
