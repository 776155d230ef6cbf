create or replace procedure kernel.export_only(relation regclass, condition text)
    language plpgsql set search_path = '' as
$$
begin
    execute format('select from %s where %s limit 0', relation, coalesce(condition, 'true'));
    update kernel.registrations r set export_only = condition where r.relation = export_only.relation;
    call kernel.desk_policies_of(relation);
end
$$;
comment on procedure kernel.export_only(regclass, text) is 'Says, in SQL over the row, which rows of the subject an export tells; null: all.';
create or replace procedure kernel.export_also(relation regclass, condition text)
    language plpgsql set search_path = '' as
$$
begin
    execute format('select from %s where %s limit 0', relation, coalesce(condition, 'false'));
    update kernel.registrations r set export_also = condition where r.relation = export_also.relation;
    call kernel.desk_policies_of(relation);
end
$$;
comment on procedure kernel.export_also(regclass, text) is 'Says, in SQL over the row, which rows that are about another belong into the export of the person in hand (kernel.subject_in_hand()) too, such as what they sold; null: none.';
create or replace function kernel.is_told(relation text) returns boolean
    language sql stable security definer set search_path = ''
    return not exists (select from kernel.registrations r
        where r.relation = to_regclass(is_told.relation) and '*' = any (r.not_for_subject));
comment on function kernel.is_told(text) is 'Whether a table tells its subjects anything at all; what the log says of one that does not is not told either.';
grant execute on function kernel.is_told(text) to authenticated, exporter, kernel_code;
