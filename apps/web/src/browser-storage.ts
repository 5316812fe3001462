/** What this browser remembers of its user. A browser may forbid it; then nothing is remembered. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`tagsmith.${name}`);
  } catch {
    return null;
  }
}

export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(`tagsmith.${name}`, value);
  } catch {
    // It holds for this page then.
  }
}
