export interface ProgressBar {
  advance(count: number): void;
  end(): void;
}

const silent: ProgressBar = { advance: () => {}, end: () => {} };

interface BarText {
  readonly title: string;
  readonly unit: string;
  readonly cancelled: string;
  /** Standard output, unless that is for something else. */
  readonly output?: NodeJS.WriteStream;
}

/** A bar for a person at a terminal; nothing for everyone else. */
export async function progressBar(total: number, json: boolean | undefined, text: BarText): Promise<ProgressBar> {
  const { output = process.stdout } = text;
  if (json || !output.isTTY) return silent;
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: total, cancelMessage: text.cancelled, output });
  bar.start(text.title);
  let done = 0;
  return {
    advance: (count) => {
      done += count;
      bar.advance(count, `${done} of ${total} ${text.unit}`);
    },
    end: () => bar.clear(),
  };
}
