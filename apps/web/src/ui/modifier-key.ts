/** What the key is called here that goes with a letter: ⌘ where Apple makes the keyboard. */
export const modifierKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
