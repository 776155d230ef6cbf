create or replace procedure kernel.desk_policies_of(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    facts kernel.registrations;
    of_the_subject constant text := kernel.of_subject(relation);
    of_a_link constant text := (select string_agg(format('%I = (select kernel.subject_in_hand())', l.name), ' or ')
        from unnest(kernel.keys_of_people(relation)) l (name));
    -- what became nobody's has to be seen too: an update must not lose sight of its rows
    of_a_link_or_nobody constant text := (select string_agg(format(
            '%I in ((select kernel.subject_in_hand()), (select kernel.tombstone_in_hand()))', l.name), ' or ')
        from unnest(kernel.keys_of_people(relation)) l (name));
    policy text;
begin
    select * into strict facts from kernel.registrations r where r.relation = desk_policies_of.relation;
    foreach policy in array array['kernel_exporter_reads', 'kernel_eraser_erases', 'kernel_eraser_finds_links',
        'kernel_eraser_forgets_links', 'kernel_eraser_redacts', 'kernel_eraser_proves', 'kernel_eraser_expires',
        'kernel_finds_subject', 'kernel_finds_keys'] loop
        execute format('drop policy if exists %I on %s', policy, relation);
    end loop;
    if facts.erase <> 'keep' and relation::text <> 'kernel.migration_checks' then
        -- that nothing is left is seen by who sees whatever is left, and nothing else
        execute format('grant select on %s to eraser', relation);
        execute format('create policy kernel_eraser_proves on %s for select to eraser
            using ((%I.*)::text ~* (select kernel.traces_in_hand()))', relation,
            (select c.relname from pg_catalog.pg_class c where c.oid = relation));
        -- where the next batch of the search ends, whosever its rows are
        execute format('grant select (%s) on %s to kernel_code', kernel.key_columns(relation, '%1$I'), relation);
        execute format('create policy kernel_finds_keys on %s for select to kernel_code using (true)', relation);
    end if;
    if facts.retain is not null then
        execute format('grant select, delete on %s to eraser', relation);
        execute format($policy$create policy kernel_eraser_expires on %s to eraser
            using (kernel.context('purpose') = 'retention' and %s)
            with check (false)$policy$, relation, kernel.expired(relation));
    end if;
    if of_the_subject is null then
        return;
    end if;
    if facts.module <> 'kernel' then
        -- the audit trigger and whoever is to decide about a row look up whom it is about
        execute format('grant select (%s) on %s to kernel_code', (select string_agg(distinct quote_ident(k.name), ', ')
            from unnest(array(select jsonb_object_keys(kernel.key_of('{}', relation)))
                || kernel.keys_of_people(relation)
                || coalesce(facts.subject, facts.via)::text) k (name)), relation);
        execute format('create policy kernel_finds_subject on %s for select to kernel_code using (true)', relation);
    end if;
    execute format('grant select on %s to eraser', relation);
    execute format('revoke all on %s from exporter', relation);
    if '*' = any (facts.not_for_subject) is not true then
        execute format('grant select on %s to exporter', relation);
        execute format('create policy kernel_exporter_reads on %s for select to exporter using ((%s) and (%s) or (%s))',
            relation, of_the_subject, coalesce(facts.export_only, 'true'), coalesce(facts.export_also, 'false'));
    end if;
    if facts.erase <> 'keep' then
        execute format('grant update, delete on %s to eraser', relation);
    end if;
    -- a row that was given to the tombstone is no longer the subject's, so what it becomes is not held to the policy
    execute format('create policy kernel_eraser_erases on %s %s to eraser using (%s) %s', relation,
        case when facts.erase = 'keep' then 'for select' end, of_the_subject,
        case when facts.erase <> 'keep' then 'with check (true)' end);
    if facts.erase = 'keep' and kernel.redactable(relation) <> '{}' then
        execute format('grant update (%s) on %s to eraser', (select string_agg(quote_ident(w.name), ', ')
            from unnest(kernel.redactable(relation)) w (name)), relation);
        execute format('create policy kernel_eraser_redacts on %s for update to eraser using (%s) with check (true)',
            relation, of_the_subject);
    end if;
    -- rows of others that name the person: the name goes, the row stays
    if of_a_link is not null then
        execute format('create policy kernel_eraser_finds_links on %s for select to eraser using (%s)',
            relation, of_a_link_or_nobody);
        execute format('create policy kernel_eraser_forgets_links on %s for update to eraser
            using (%s) with check (true)', relation, of_a_link);
    end if;
end
$$;
comment on procedure kernel.desk_policies_of(regclass) is 'Lets exports and erasures reach the rows of the one person they are about, lets erasures take their name out of the rows of others and see what of them is left anywhere, lets retention delete what is older than it may be, and nothing else. A chore of register.';
