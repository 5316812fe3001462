const words = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** Whether a name is ASCII words with one blank or hyphen between, as most are: such a name is clean, and quickly a slug. */
export function isPlainName(name: string): boolean {
  return words.test(name);
}
