export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** `1,64` → the numbers 1 and 64. */
export const toNumbers = (text: string): readonly number[] => text.split(',').map(Number);

export const toNames = (text: string): readonly string[] => text.split(',');
