-- The list of a tenant's conversations, newest first. Neither column ever changes, so turns stay updates in place.
create index conversation_started on conversation (tenant_id, started_at desc, id desc);
