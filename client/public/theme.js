// Loaded before the first paint, so that neither theme nor direction ever flashes.
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
})()
