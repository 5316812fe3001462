import { describeError } from './cli/describe-error.ts';
import { program } from './cli/program.ts';

try {
  await program.parseAsync();
} catch (error) {
  const sentence = describeError(error);
  console.error(sentence ?? error);
  process.exitCode = 1;
}
