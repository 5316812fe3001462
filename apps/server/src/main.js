import './young-requests.js';
import './compile-cache.js';

// Imported after that, so that they are kept too.
const { describeError } = await import('./cli/describe-error.ts');
const { program } = await import('./cli/program.ts');

try {
  await program.parseAsync();
} catch (error) {
  const sentence = describeError(error);
  console.error(sentence ?? error);
  process.exitCode ||= 1;
}
