create or replace function kernel.traces_in_hand() returns text
    language plpgsql stable security definer set search_path = '' as
$$
declare
    person constant uuid := kernel.subject_in_hand();
    kek constant bytea := (kernel.kek()).key;
    sealed bytea;
begin
    select e.sealed into sealed from kernel.erasures e
    join kernel.dsar_requests r on r.id = e.request_id where r.person_id = person and e.sealed is not null;
    return (
        -- whole words: bob@example.org is neither jimbob@example.org nor bob@example.org.uk
        select '(?<![A-Za-z0-9._%+-])(?:'
            || string_agg(regexp_replace(t.trace, '([]^$.*+?(){}|\\[-])', '\\\1', 'g'), '|')
            || ')(?![A-Za-z0-9_-]|\.[A-Za-z0-9])'
        from jsonb_array_elements_text(convert_from(kernel.opened_bytes(sealed, kek, 'traces of ' || person),
            'UTF8')::jsonb)
            t (trace));
end
$$;
comment on function kernel.traces_in_hand() is 'A pattern (regular expression) of all by which the person in hand, while they are being erased, could still be found: their key and their addresses. Null: nobody is being erased.';
grant execute on function kernel.traces_in_hand() to eraser;
