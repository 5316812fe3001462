import { expect, test } from 'vitest';
import * as core from './index.ts';

test('the package offers exactly this at run time', () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
    [
      "DomainError",
      "actorKinds",
      "allows",
      "applyTagDiff",
      "cleanTagName",
      "collapseSpace",
      "decimalOf",
      "diffMetadata",
      "diffTagSets",
      "displayName",
      "emailKey",
      "findMetadataIssue",
      "findNestedFields",
      "foldText",
      "hashText",
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
      "pauseReasons",
      "retryPause",
      "roles",
      "scopeOfRole",
      "scopes",
      "slugifyTag",
      "sources",
      "splitName",
      "tagColors",
    ]
  `);
});
