-- A tenant in which somebody of another one tries flows out; nothing in it is anybody's real data.
alter table tenant
    add column sandbox_of uuid references tenant (id),
    add column scripted boolean not null default false,
    add check (sandbox_of is not null or not scripted);
