create or replace procedure kernel.volunteers(
    name text,
    of regclass,
    subject name,
    consent text,
    sort name,
    most integer default 100)
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    shown constant name[] := array(
        select a.attname from pg_catalog.pg_attribute a
        where a.attrelid = of and a.attnum > 0 and not a.attisdropped and a.attname <> volunteers.subject
        union select volunteers.sort);
    fault text := coalesce(
        kernel.contribution_fault(volunteers.name, of),
        kernel.column_fault(of, shown, jsonb_build_object(volunteers.subject, 'uuid')),
        (select format('column %I is a key: a list holds no keys', a.attname) from pg_catalog.pg_attribute a
        where a.attrelid = of and a.attname = any (shown) and a.atttypid = 'uuid'::regtype limit 1));
begin
    if fault is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'contributions_can_be_listed',
            message = format('%s cannot be listed for %s: %s', of, volunteers.name, fault);
    end if;
    if exists (select from kernel.volunteer_sets v
            where v.name = volunteers.name and v.consent <> volunteers.consent) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'contract_keeps_its_consent',
            message = format('people are on %s by another consent', volunteers.name),
            hint = 'What they agreed to does not change. Another purpose is another list: give it another name.';
    end if;
    insert into kernel.volunteer_sets (name, module, contributions, subject, consent, sort, most)
    values (volunteers.name, split_part(volunteers.name, '.', 1), of, volunteers.subject, volunteers.consent,
        volunteers.sort, volunteers.most)
    on conflict on constraint volunteer_sets_pkey do update set (contributions, subject, sort, most) =
        (excluded.contributions, excluded.subject, excluded.sort, excluded.most);
    call kernel.grant_counted_columns();
end
$$;
comment on procedure kernel.volunteers(text, regclass, name, text, name, integer) is
'Declares a list of people who gave the named consent, released once a day (UTC). The view has one row per person: the person, and what is shown of them, in bands and without keys. Who withdraws, is barred or erased is gone with the next release.';
