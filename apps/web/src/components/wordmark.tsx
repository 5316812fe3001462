/** The tag of the favicon, in the colour of the primary action. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 32 32" className="size-5 shrink-0" aria-hidden>
      <rect width="32" height="32" rx="8" className="fill-ember" />
      <path
        className="fill-ember-ink"
        d="M8 9.5A1.5 1.5 0 0 1 9.5 8h7.3a2 2 0 0 1 1.4.6l6 6a2 2 0 0 1 0 2.8l-6.8 6.8a2 2 0 0 1-2.8 0l-6-6a2 2 0 0 1-.6-1.4z"
      />
      <circle cx="13" cy="13" r="2" className="fill-ember" />
    </svg>
  );
}
