-- Who asks for somebody else, and where that person proves that it is what they want (sealed).
alter table subject_request add column agent text;
alter table subject_request add column link bytea;
