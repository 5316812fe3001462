import './messages.ts';

export * from './account.ts';
export * from './campaign.ts';
export * from './change.ts';
export * from './lead.ts';
export * from './lead-batches.ts';
export * from './lead-condition.ts';
export * from './metadata.ts';
export * from './page.ts';
export * from './phone.ts';
export * from './system.ts';
export * from './tag.ts';
export * from './text.ts';
export * from './user.ts';
export * from './webhook.ts';
export * from './write-options.ts';
