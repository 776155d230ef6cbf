-- What a view's columns are: the tables say of their own columns what a view's catalogue entry does not.
alter table kernel.endpoints add column origins jsonb not null default '{}';
comment on column kernel.endpoints.origins is 'system: by column of the view, the table and column it shows unchanged, and whether the view may show null where that holds none; columns that are computed are not in it';
