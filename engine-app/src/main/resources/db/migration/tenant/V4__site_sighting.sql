-- When a page of an allowed origin last opened the chat of a site. One row per origin, whoever opened it.
create table site_sighting (
    tenant_id uuid        not null references tenant (id),
    site_id   uuid        not null references site (id),
    origin    text        not null,
    seen_at   timestamptz not null,
    primary key (site_id, origin)
);
