create or replace function kernel.is_own_trace(relation regclass) returns text
    language sql stable security definer set search_path = '' as
$$
    select concat_ws(' or ', 'false', kernel.of_subject(relation),
        -- what was anonymised is the tombstone's, and still the person's own
        replace(kernel.of_subject(relation), 'subject_in_hand', 'tombstone_in_hand'),
        (select string_agg(format('t.%I = (select kernel.subject_in_hand())', l.name), ' or ')
            from unnest(kernel.keys_of_people(relation)) l (name)));
$$;
comment on function kernel.is_own_trace(regclass) is
    'The condition, in SQL over the row t, by which a row with a trace is the person''s own: it is about them or '
    'about their tombstone, or a column for keys of people names them. All else is what others wrote in rows of '
    'theirs.';
grant execute on function kernel.is_own_trace(regclass) to eraser;
