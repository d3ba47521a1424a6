import { chooseLanguage, chosenLanguage, languages, type Language } from "@/shared/text/language"
import { Field } from "@/shared/ui/field"
import { Select } from "@/shared/ui/select"

import { t } from "./text"

const names = Object.entries(languages) as [Language, string][]

/** In which language Plaza speaks in this browser. */
export function LanguageChoice() {
  return (
    <Field label={t.language} hint={t.languageHint}>
      {(control) => (
        <Select
          {...control}
          value={chosenLanguage() ?? ""}
          onChange={({ target }) =>
            chooseLanguage(names.find(([one]) => one === target.value)?.[0] ?? null)
          }
        >
          <option value="">{t.asTheBrowser}</option>
          {names.map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
