-- Who stands in for a controller outside the European Union (GDPR Art. 27), as the record of processing names them.
alter table controller add column representative text;
