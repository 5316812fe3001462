import { Socket } from 'node:net';

/** A socket that sends what is written in one turn of the event loop together: one call of the system, not one a message. */
export class BundlingSocket extends Socket {
  #isHeld = false;

  override write(chunk: Uint8Array | string, ...rest: never[]): boolean {
    this.#hold();
    return super.write(chunk, ...rest);
  }

  #hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.cork();
    process.nextTick(() => {
      this.#isHeld = false;
      this.uncork();
    });
  }
}
