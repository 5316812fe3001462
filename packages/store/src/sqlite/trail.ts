/** How far something goes that is derived from the log of changes, behind it. */
export interface Trail {
  /**
   * The sequence up to which it goes.
   * @throws TrailBehind when that is not far enough for who asks
   */
  through(): number;
}

/** A read found the trail short: it may be tried again once the trail goes up to `needed`. */
export class TrailBehind extends Error {
  override readonly name = 'TrailBehind';
  readonly needed: number;

  constructor(needed: number) {
    super(`The trail does not go up to ${needed} yet.`);
    this.needed = needed;
  }
}
