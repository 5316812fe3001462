/** The colours that a tag can have, by hue all the way round: the n-th of them is n/14 of the circle of OKLCH. */
export const tagColors = [
  'rose',
  'red',
  'orange',
  'amber',
  'yellow',
  'lime',
  'green',
  'teal',
  'cyan',
  'sky',
  'blue',
  'violet',
  'purple',
  'pink',
] as const;

export type TagColor = (typeof tagColors)[number];
