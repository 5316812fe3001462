/** How a text begins that a spreadsheet may compute instead of show, in full-width signs too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Nothing that computes: a number, or a phone number. Behind an apostrophe nobody could dial it. */
const harmless = /^[+-]?[\d ().-]+$/;

/** Keeps a spreadsheet from running what somebody wrote into a field: such a text begins with an apostrophe then. */
export function guardCell(text: string): string {
  return formula.test(text) && !harmless.test(text) ? `'${text}` : text;
}
