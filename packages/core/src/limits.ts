/** Every limit of Tagsmith, in one place. An error that comes from one of these names it and the figure. */
export const limits = {
  /** Bytes of a request body. */
  bodyBytes: 1_048_576,
  /** Levels of arrays and objects in a request body. */
  jsonDepth: 64,
  /** Values (objects, arrays and scalars) that a nested search looks at. */
  jsonNodes: 100_000,
  /** Tags that one lead carries. */
  tagsPerLead: 250,
  /** Characters of a tag's name. */
  tagNameLength: 100,
  /** Characters of a slug; a longer one is cut and ends in a hash of the whole. */
  slugLength: 80,
  /** Characters of a tag's description. */
  descriptionLength: 1_000,
  /** Characters of a lead's first name, last name, company, title, source and external id. */
  textLength: 500,
  /** Characters of an email address (RFC 5321: 64 + 1 + 255). */
  emailLength: 320,
  /** Characters of a phone number as written. */
  phoneLength: 50,
  /** Bytes of a lead's metadata as JSON. */
  metadataBytes: 65_536,
  /** Top-level keys of a lead's metadata. */
  metadataKeys: 500,
  /** Leads, the last changed ones, whose metadata says which keys an account uses, and keys that are listed. */
  metadataSample: 10_000,
  metadataKeysListed: 1_000,
  /** Sources of leads that are listed to pick from. */
  sourcesListed: 500,
  /** Levels of a lead's metadata. */
  metadataDepth: 32,
  /** Characters of an idempotency key. */
  idempotencyKeyLength: 255,
  /** Hours that an idempotency key is remembered. */
  idempotencyHours: 24,
  /** Failed authentications of one address in a minute. */
  failedAuthentications: 20,
  /** Characters of a password, at least and at most. */
  passwordMinimum: 10,
  passwordLength: 200,
  /** Failed sign-ins of one address in a minute, and to one email in so many minutes. */
  signInsPerAddress: 10,
  signInsPerEmail: 5,
  signInMinutesPerEmail: 15,
  /** Days that a browser stays signed in without being used. */
  sessionDays: 30,
  /** Characters of a browser's name for itself that are kept. */
  userAgentLength: 300,
  /** Days that an invitation is open. */
  invitationDays: 7,
  /** Leads that one bulk tag operation names. */
  bulkLeads: 500,
  /** Tags that one bulk tag operation names. */
  bulkTags: 100,
  /** Leads that one tag operation on all that match a filter leaves out. */
  exceptedLeads: 1_000,
  /** Tag ids that one list of a request holds, doubles included. */
  tagIdsPerList: 1_000,
  /** Requests that wait for a thread of the server's, and bytes of them; reads and writes each have theirs. */
  waitingRequests: 2_000,
  waitingBytes: 67_108_864,
  /** Ways to name a lead that one look-up tries. */
  leadRefs: 10,
  /** Leads that one batch creates or updates. */
  batchLeads: 1_000,
  /** Leads that the command line creates in one transaction. */
  leadsPerCommit: 5_000,
  /** Bytes of the lines that an import puts into one transaction; a longer line goes alone. */
  importBytesPerCommit: 16_777_216,
  /** Calls that one request of the typed API holds. */
  batchCalls: 20,
  /** Changes that one page of filtered history looks at; the next page goes on behind them. */
  changesWalked: 10_000,
  /** Days that the statistics of a tag go back, today included. */
  statsDays: 366,
  /** Rows of one page of a list. */
  pageSize: 500,
  /** Rows of one page of a list through the public lead APIs. */
  publicPageSize: 200,
  /** Leads that one read by ids names. */
  leadsById: 200,
  /** Leads that one patch of many changes, all that share an external id counted. */
  patchedLeads: 10_000,
  /** The last page of a list whose pages are numbered, from 0; further on there are cursors. */
  pageNumber: 10_000,
  /** Leads from one landmark of a list to the next, and landmarks that are told at once. */
  landmarkStride: 1_000,
  landmarks: 100,
  /** Tags that one filter names, all, any and none together. */
  filterTags: 50,
  /** Conditions of one search, and levels of groups that they stand in. */
  conditions: 50,
  conditionDepth: 5,
  /** Webhooks of one account. */
  webhooks: 20,
  /** Characters of a webhook's address. */
  webhookUrlLength: 2_000,
  /** Changes of one message to a webhook, and bytes of them as JSON; a change that is larger goes alone. */
  messageChanges: 100,
  messageBytes: 262_144,
  /** Seconds that a webhook has to answer. */
  webhookSeconds: 10,
  /** Hours that a webhook may fail in a row before it is paused. */
  webhookFailingHours: 72,
  /** Changes that wait for a webhook are counted up to here. */
  waitingChanges: 10_000,
} as const;
