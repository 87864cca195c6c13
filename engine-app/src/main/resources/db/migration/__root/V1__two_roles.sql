-- Run by the owner. The application role reads and writes rows and owns nothing; a module that needs less takes
-- privileges away from its own tables (revoke ... from ${appRole}).

-- Keys live apart from content, so that a dump of one can leave out the other.
create schema vault;

grant usage on schema public, vault to ${appRole};

alter default privileges in schema public, vault
  grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public, vault
  grant usage, select on sequences to ${appRole};
alter default privileges
  revoke execute on functions from public;
