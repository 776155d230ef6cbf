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
