-- Why one conversation is left out of a request that is granted otherwise.
alter table subject_request_person add column refusal text;
