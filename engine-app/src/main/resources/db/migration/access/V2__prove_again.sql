-- When whoever sits there last showed that it is them. Sessions that are open did so when they were opened.
alter table member_session add column proven_at timestamptz;
update member_session set proven_at = created_at;
alter table member_session alter column proven_at set not null;
