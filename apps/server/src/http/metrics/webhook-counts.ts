const outcomes = ['taken', 'failed', 'gone'] as const;
type Outcome = (typeof outcomes)[number];

const messages = 'tagsmith_webhook_messages_total';
const delivered = 'tagsmith_webhook_changes_total';

/** Counts the messages that this process has sent to webhooks, by what came of them. */
export class WebhookCounts {
  readonly #messages: Record<Outcome, number> = { taken: 0, failed: 0, gone: 0 };
  #changes = 0;

  note({ outcome, changes }: { readonly outcome: Outcome; readonly changes: number }): void {
    this.#messages[outcome] += 1;
    if (outcome === 'taken') this.#changes += changes;
  }

  /** Two counters in Prometheus's text format. */
  toText(): string {
    const lines = [
      `# HELP ${messages} Messages to webhooks, by what came of them; one that is sent again counts again.`,
      `# TYPE ${messages} counter`,
      ...outcomes.map((outcome) => `${messages}{outcome="${outcome}"} ${this.#messages[outcome]}`),
      `# HELP ${delivered} Changes in messages that were taken.`,
      `# TYPE ${delivered} counter`,
      `${delivered} ${this.#changes}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}
