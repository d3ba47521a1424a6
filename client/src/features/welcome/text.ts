import { catalogue } from "@/shared/text/catalogue"

/** The three steps after signing up. */
export const t = catalogue("welcome", {
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  back: "Back",
  skip: "Skip",
  continue: "Continue",
  comeIn: "To the square",
  faceTitle: "Show your face",
  faceLead:
    "People talk more readily with somebody they can picture. All of it can be changed later.",
  peopleTitle: "Find your people",
  peopleLead: "What they post appears on your home page. Follow as many as you like, or none.",
  whatInterestsYou: "What are you curious about?",
  lookTitle: "Make it yours",
  lookLead: "Each choice applies at once.",
})
