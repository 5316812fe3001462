/** The server that everybody starts, which notes each statement that it sends and hands them over when it is asked. */
import { recordStatements } from '../statements/record-statements.ts';
import { StatementLog } from '../statements/statement-log.ts';
import { tagsmithSource } from '../tagsmith.ts';

const log = new StatementLog();
recordStatements(log);
process.on('message', () => process.send?.(log.take()));
// It is not to keep the server from its end.
process.channel?.unref();
await import(tagsmithSource);
