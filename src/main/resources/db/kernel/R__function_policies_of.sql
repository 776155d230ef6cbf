create or replace procedure kernel.policies_of(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    policy record;
begin
    for policy in select p.polname from pg_catalog.pg_policy p
        where p.polrelid = relation and p.polname not like 'kernel\_%'
            -- what a module that builds on this one restricts further is in a file of that module
            and not exists (select from kernel.modules m
                where m.name <> 'kernel' and starts_with(p.polname::text, m.name || '_')
                    and m.name <> (select c.relnamespace::regnamespace::name from pg_catalog.pg_class c
                        where c.oid = relation))
    loop
        execute format('drop policy %I on %s', policy.polname, relation);
    end loop;
end
$$;
comment on procedure kernel.policies_of(regclass) is 'First line of a policy file: drops all policies of the table except those the kernel made, and those of other modules, whose names begin with the module.';
