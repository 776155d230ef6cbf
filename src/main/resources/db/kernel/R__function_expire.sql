create or replace function kernel.expire(relation regclass, most integer) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    deleted bigint;
begin
    if kernel.context('purpose') is distinct from 'retention' then
        raise exception 'nothing expires but for retention';
    end if;
    execute format('delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$s))', relation,
        kernel.expired(relation), most);
    get diagnostics deleted = row_count;
    perform kernel.note_retention(relation, deleted, null);
    return deleted;
end
$$;
comment on function kernel.expire(regclass, integer) is 'Deletes some rows that were kept as long as they may be: those alone may the eraser delete for the purpose of retention. Returns how many.';
grant execute on function kernel.expire(regclass, integer) to eraser;
