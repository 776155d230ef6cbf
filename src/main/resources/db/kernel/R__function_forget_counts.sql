create or replace procedure kernel.forget_counts(module name)
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    relation text;
begin
    foreach relation in array array['kernel.releases', 'kernel.released_cells'] loop
        execute format('alter table %s disable trigger kernel_append_only', relation);
        execute format('alter table %s no force row level security', relation);
    end loop;
    delete from kernel.releases r
    where r.cell_set in (select s.name from kernel.cell_sets s where s.module = forget_counts.module)
        or r.list in (select v.name from kernel.volunteer_sets v where v.module = forget_counts.module)
        or r.view is not null and not exists (select from kernel.endpoints e where e.name::text = r.view);
    delete from kernel.cell_sets s where s.module = forget_counts.module;
    delete from kernel.volunteer_sets v where v.module = forget_counts.module;
    foreach relation in array array['kernel.releases', 'kernel.released_cells'] loop
        execute format('alter table %s enable trigger kernel_append_only', relation);
        execute format('alter table %s force row level security', relation);
    end loop;
    call kernel.grant_counted_columns();
end
$$;
comment on procedure kernel.forget_counts(name) is 'Takes a module''s contracts and all they released away, when the module itself is rolled back. Release numbers are not used again.';
