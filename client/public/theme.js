// Loaded before the first paint, so that a chosen theme never flashes.
;(() => {
  for (const name of ["theme", "density"]) {
    try {
      const chosen = localStorage.getItem("plaza." + name)
      if (chosen) document.documentElement.dataset[name] = chosen
    } catch {
      // Storage may be closed to us; the system's preference then decides.
    }
  }
})()
