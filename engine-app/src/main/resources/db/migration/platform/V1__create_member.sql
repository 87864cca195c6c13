create table member (
  id uuid primary key default gen_random_uuid(),
  name text not null unique check (length(name) between 1 and 254),
  password_hash text not null,
  role text not null check (role in ('OWNER', 'OPERATOR')),
  created_at timestamptz not null default now()
);
