create or replace function kernel.export_query(relation regclass, salt text) returns text
    language sql stable security definer set search_path = '' as
$$
    select format('select %s from %s t', string_agg(format(case e.rule
            when 'person' then 'kernel.told_key(t.%1$I, %2$L, %3$L) as %1$I'
            when 'reference' then 'kernel.told_reference(t.%1$I, %2$L, %3$L) as %1$I'
            when 'text' then 'kernel.told_text(t.%1$I, %2$L, %3$L) as %1$I'
            when 'json' then 'kernel.told_json(to_jsonb(t.%1$I), %2$L, %3$L) as %1$I'
            when 'copy' then 'kernel.told_copy(t.%1$I, t.relation, (select kernel.rules_of_copies()) -> t.relation, '
                '%3$L) as %1$I'
            else 't.%1$I' end, e.name, export_query.relation || '.' || e.name, salt), ', ' order by e.place),
        export_query.relation)
    from kernel.export_rules(export_query.relation) e
    where e.rule <> 'withheld';
$$;
comment on function kernel.export_query(regclass, text) is 'The query by which an export reads a table: the columns for its subject, each by export_rules. Which rows those are the exporter''s policy says. salt: of this archive alone.';
grant execute on function kernel.export_query(regclass, text) to exporter;
