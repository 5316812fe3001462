/** Says why there can't be as many sample leads as were asked for. */
export class SampleError extends Error {
  override readonly name = 'SampleError';
}
