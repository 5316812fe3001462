import { expect, test } from 'vitest';
import * as core from './index.ts';

test('the package offers exactly this at run time', () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
    [
      "DomainError",
      "allows",
      "applyTagDiff",
      "cleanTagName",
      "collapseSpace",
      "decimalOf",
      "diffMetadata",
      "diffTagSets",
      "emailKey",
      "findMetadataIssue",
      "findNestedFields",
      "foldText",
      "inspectJson",
      "invalidInput",
      "invertTagDiff",
      "isJsonArray",
      "isJsonObject",
      "isTagDiffEmpty",
      "joinName",
      "jsonEqual",
      "limits",
      "mergeMetadata",
      "momentOf",
      "scopes",
      "slugifyTag",
      "sources",
      "splitName",
    ]
  `);
});
