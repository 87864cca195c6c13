-- Running conversations of one version of a flow. Nothing a turn changes is in it, but the end of the conversation.
create index conversation_running on conversation (tenant_id, process_definition_id, id) where status = 'open';
