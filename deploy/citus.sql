-- Once, on the coordinator, as Tagsmith's role, when Tagsmith has made its tables (`tagsmith migrate`) and the workers are
-- known (docs/scaling.md). Rows that are there already are distributed with their tables.
--
-- What a foreign key refers to goes before what has the key. A test holds this file to the schema: each table is in it,
-- and at its place.

-- On every node: what stands outside the accounts, or finds one by a secret. Small, and rarely written.
SELECT create_reference_table('account');
SELECT create_reference_table('person');
SELECT create_reference_table('member');
SELECT create_reference_table('browser_session');
SELECT create_reference_table('api_key');
SELECT create_reference_table('invitation');
SELECT create_reference_table('setup_token');
SELECT create_reference_table('webhook');

-- `migration` and `rate_count` stay as they are, on the coordinator, which all Tagsmith processes are connected to.

-- An account's own: all of one account is on one node.
SELECT create_distributed_table('account_head', 'account_id');
SELECT create_distributed_table('campaign', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('lead', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('lead_revision', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('tag', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('tag_alias', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('lead_tag', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('tag_use', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('change', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('change_tag', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('idempotency', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('webhook_delivery', 'account_id', colocate_with => 'account_head');
SELECT create_distributed_table('webhook_sender', 'account_id', colocate_with => 'account_head');
