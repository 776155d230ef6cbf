create or replace function kernel.schema_version() returns text
    language plpgsql stable set search_path = '' as
$$
declare
    module name;
    scripts text;
    everything text := '';
begin
    for module in select m.name from kernel.modules m order by m.place loop
        if to_regclass(format('%I.flyway_history', module)) is not null then
            -- a repeatable has a row for each time it ran; the last is what holds
            execute format($sql$
                select string_agg(h.script || '=' || coalesce(h.checksum, 0), ',' order by h.script collate "C") from (
                    select distinct on (script) script, checksum from %I.flyway_history
                    where success and type = 'SQL' order by script, installed_rank desc) h$sql$, module) into scripts;
            everything := everything || module || ':' || coalesce(scripts, '') || ';';
        end if;
    end loop;
    return left(encode(sha256(convert_to(everything, 'UTF8')), 'hex'), 12);
end
$$;
comment on function kernel.schema_version() is 'A short hash of every script that has been applied, by name and checksum. Two databases with the same one have the same schema; clients see it as X-Schema-Version.';
grant execute on function kernel.schema_version() to service_role;
