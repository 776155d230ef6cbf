create or replace function kernel.rows_changed(relation regclass) returns bigint
    language sql volatile set search_path = ''
    return coalesce(pg_catalog.pg_stat_get_xact_tuples_inserted(relation), 0)
        + coalesce(pg_catalog.pg_stat_get_xact_tuples_updated(relation), 0)
        + coalesce(pg_catalog.pg_stat_get_xact_tuples_deleted(relation), 0);
comment on function kernel.rows_changed(regclass) is 'How many rows of a table this transaction has changed so far.';
