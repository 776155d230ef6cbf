create or replace procedure kernel.desk_policies_of(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    facts kernel.registrations;
    parent record;
    of_the_subject text;
begin
    select * into strict facts from kernel.registrations r where r.relation = desk_policies_of.relation;
    execute format('drop policy if exists kernel_exporter_reads on %s', relation);
    execute format('drop policy if exists kernel_eraser_erases on %s', relation);
    execute format('drop policy if exists kernel_finds_subject on %s', relation);
    if facts.module <> 'kernel' and coalesce(facts.subject, facts.via) is not null then
        -- the audit trigger and whoever is to decide about a row look up whom it is about
        execute format('grant select (%s, %I) on %s to kernel_code', (select string_agg(quote_ident(k.key), ', ')
            from jsonb_object_keys(kernel.key_of('{}', relation)) k (key)), coalesce(facts.subject, facts.via), relation);
        execute format('create policy kernel_finds_subject on %s for select to kernel_code using (true)', relation);
    end if;
    if facts.via is not null then
        parent := kernel.parent_of(relation, facts.via);
        of_the_subject := format('%I in (select p.%I from %s p)', facts.via, parent.key, parent.parent);
    elsif facts.subject is not null then
        of_the_subject := format('%I = (select kernel.subject_in_hand())', facts.subject);
    else
        return;
    end if;
    execute format('grant select on %s to exporter', relation);
    execute format('create policy kernel_exporter_reads on %s for select to exporter using (%s)', relation, of_the_subject);
    execute format('grant select, update, delete on %s to eraser', relation);
    -- a row that was given to the tombstone is no longer the subject's, so what it becomes is not held to the policy
    execute format('create policy kernel_eraser_erases on %s to eraser using (%s) with check (true)', relation, of_the_subject);
end
$$;
comment on procedure kernel.desk_policies_of(regclass) is 'Lets exports and erasures reach the rows of the one person they are about, and no others. A chore of register.';
