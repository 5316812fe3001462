/** The texts of changing many leads, loaded with it. `bulk-es.ts` has the same keys. */
export const bulkEn = {
  title: (count: string) => `Tag ${count} leads`,
  titleOne: (name: string) => `Tag ${name}`,
  action: 'What to do with tags',
  tags: 'Tags',
  choose: 'Choose tags…',
  actions: { add: 'Add', remove: 'Remove', set: 'Set to exactly' },
  confirm: { add: 'Add tags', remove: 'Remove tags', set: 'Set tags', clear: 'Take all tags off' },
  preview: 'What will change',
  noTags: 'Choose tags to see what they will change. Nothing is saved before you confirm.',
  clears: 'No tag is chosen: saving takes all tags off.',
  nothing: 'Nothing changes: every lead is like that already.',
  changed: (count: number, total: number, shown: string, ofTotal: string) =>
    total === 1 ? '1 lead changes' : `${shown} of ${ofTotal} leads ${count === 1 ? 'changes' : 'change'}`,
  unchanged: (count: number, shown: string) => (count === 1 ? '1 stays as it is' : `${shown} stay as they are`),
  moreChange: (count: number, shown: string) => (count === 1 ? 'and 1 more' : `and ${shown} more`),
  onLeads: (count: string, total: string) => `on ${count} of ${total} leads`,
  haveAlready: (count: number, shown: string) => (count === 1 ? '1 has it already' : `${shown} have it already`),
  othersGo: 'Every other tag is taken off as well.',
  noTagsToTakeOff: 'None of these leads has a tag that could be taken off.',
  protectedStay: (count: number, shown: string, names: string) =>
    count === 1
      ? `1 lead stays wholly as it is: it has a protected tag, which can’t be taken off (${names}).`
      : `${shown} leads stay wholly as they are: they have a protected tag, which can’t be taken off (${names}).`,
  fullStay: (count: number, shown: string, limit: string) =>
    count === 1
      ? `1 lead stays as it is: it would have more than ${limit} tags.`
      : `${shown} leads stay as they are: they would have more than ${limit} tags.`,
  previewFailed: 'What will change could not be found out',
  busy: 'Another change is still running. Wait until it is done, or stop it.',
  job: 'Change of many leads',
  doing: {
    add: (names: string) => `Adding ${names}`,
    remove: (names: string) => `Removing ${names}`,
    set: (names: string) => `Setting tags to ${names}`,
    clear: 'Taking all tags off',
    undo: 'Undoing',
  },
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  failed: 'It came to a halt. What is done stays done.',
  goOn: 'Go on',
  undo: 'Undo',
  done: {
    add: (names: string, count: number, shown: string) =>
      `Added ${names} to ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    remove: (names: string, count: number, shown: string) =>
      `Removed ${names} from ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    set: (names: string, count: number, shown: string) =>
      `Set the tags of ${shown} ${count === 1 ? 'lead' : 'leads'} to ${names}`,
    clear: (count: number, shown: string) => `Took all tags off ${shown} ${count === 1 ? 'lead' : 'leads'}`,
    undo: (count: number, shown: string) =>
      count === 1 ? 'Undone: 1 lead has its tags back' : `Undone: ${shown} leads have their tags back`,
  },
  alike: {
    add: (shown: string) => `${shown} had that already`,
    remove: (shown: string) => `${shown} did not have that`,
    set: (shown: string) => `${shown} had exactly that`,
    clear: (shown: string) => `${shown} had none`,
  },
  gone: (count: number, shown: string) => (count === 1 ? '1 was deleted meanwhile' : `${shown} were deleted meanwhile`),
  kept: {
    protected: (shown: string) => `${shown} kept as they were, for a protected tag`,
    full: (shown: string) => `${shown} kept as they were, being full of tags`,
    other: (shown: string) => `${shown} refused`,
  },
  left: (shown: string) => `stopped before the other ${shown}`,
  leftUnsure: (shown: string) => `no answer came for the other ${shown}`,
};

export type BulkText = typeof bulkEn;
