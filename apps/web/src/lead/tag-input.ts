/** The input for tags of the lead that is open. The list, which is there before it is loaded, knows it by this alone. */
export const tagInputId = 'lead-tags';

export function focusTagInput(): void {
  document.getElementById(tagInputId)?.focus();
}
