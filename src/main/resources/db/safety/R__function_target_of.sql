create or replace function safety.target_of(target_type text, target_id uuid, out relation regclass, out subject uuid)
    language plpgsql stable security definer set search_path = '' as
$$
declare
    kind regclass;
    found_there record;
begin
    for kind in select g.relation from safety.moderated_tables() g where g.target_type = target_of.target_type loop
        found_there := kernel.subject_of_key(kind, target_of.target_id);
        if found_there.is_there then
            relation := kind;
            subject := found_there.subject;
            return;
        end if;
    end loop;
end
$$;
comment on function safety.target_of(text, uuid) is 'The table in which a target is, and the person whom it is about; nulls: there is none.';
