create or replace function kernel.is_told(relation text) returns boolean
    language sql stable security definer set search_path = ''
    return not exists (select from kernel.registrations r
        where r.relation = to_regclass(is_told.relation) and '*' = any (r.not_for_subject));
comment on function kernel.is_told(text) is 'Whether a table tells its subjects anything at all; what the log says of one that does not is not told either.';
grant execute on function kernel.is_told(text) to authenticated, exporter, kernel_code;
