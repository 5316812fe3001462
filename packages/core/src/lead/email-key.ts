/**
 * The form in which email addresses are compared: trimmed, lower case, NFC. `' Ada@Example.COM '` → `ada@example.com`.
 */
export function emailKey(email: string): string {
  // Twice, because lower case can take a text out of NFC and must itself see one form of it.
  return email.normalize('NFC').trim().toLowerCase().normalize('NFC');
}
