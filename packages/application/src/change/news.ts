/** Lets one reader sleep until there is news. What is raised while it does not sleep wakes its next sleep, once. */
export class News {
  #raised = Promise.withResolvers<void>();

  readonly raise = (): void => this.#raised.resolve();

  async wait(): Promise<void> {
    await this.#raised.promise;
    this.#raised = Promise.withResolvers<void>();
  }
}
