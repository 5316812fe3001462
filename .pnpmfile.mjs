// The packages that carry Node name their platform as a text ("os": "linux"), where pnpm matches a list:
// without this, every platform's Node would be fetched and the last one linked would be `node`.
const asList = (value) => (typeof value === 'string' ? [value] : value);

export const hooks = {
  readPackage: (manifest) =>
    /^node-(bin-)?(darwin|linux|win)-/.test(manifest.name ?? '')
      ? { ...manifest, os: asList(manifest.os), cpu: asList(manifest.cpu) }
      : manifest,
};
