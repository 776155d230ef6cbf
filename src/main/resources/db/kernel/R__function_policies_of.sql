create or replace procedure kernel.policies_of(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    policy record;
begin
    for policy in select p.polname from pg_catalog.pg_policy p
        where p.polrelid = relation and p.polname not like 'kernel\_%' loop
        execute format('drop policy %I on %s', policy.polname, relation);
    end loop;
end
$$;
comment on procedure kernel.policies_of(regclass) is 'First line of a policy file: drops all policies of the table except those the kernel made, so that the file is all there is.';
