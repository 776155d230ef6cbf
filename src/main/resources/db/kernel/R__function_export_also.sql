create or replace procedure kernel.export_also(relation regclass, condition text)
    language plpgsql set search_path = '' as
$$
begin
    execute format('select from %s where %s limit 0', relation, coalesce(condition, 'false'));
    update kernel.registrations r set export_also = condition where r.relation = export_also.relation;
    call kernel.desk_policies_of(relation);
end
$$;
comment on procedure kernel.export_also(regclass, text) is
    'Says, in SQL over the row, which rows that are about another belong into the export of the person in hand '
    '(kernel.subject_in_hand()) too, such as what they sold; null: none.';
