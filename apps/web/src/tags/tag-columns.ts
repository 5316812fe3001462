/**
 * The columns of the table of tags, as grid tracks: of slug and description there is nothing on a phone, of the
 * description nothing on a narrow screen, so that nothing scrolls sideways.
 */
export const tagTracks =
  'grid grid-cols-[minmax(0,1fr)_72px_104px] narrow:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_96px_128px] wide:grid-cols-[minmax(200px,1.2fr)_minmax(140px,1fr)_minmax(160px,2fr)_112px_144px]';

export const fromNarrow = 'hidden narrow:flex';
export const fromWide = 'hidden wide:flex';
