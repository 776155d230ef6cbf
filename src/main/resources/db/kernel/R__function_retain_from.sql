create or replace procedure kernel.retain_from(relation regclass, age text)
    language plpgsql set search_path = '' as
$$
begin
    execute format('select (%s)::timestamptz from %s where false', age, relation);
    update kernel.registrations r set aged_by = age where r.relation = retain_from.relation;
    call kernel.desk_policies_of(relation);
end
$$;
comment on procedure kernel.retain_from(regclass, text) is 'Says from when a row''s time (retain) counts, in SQL over the row, where that is not created_at.';
