create or replace function kernel.changes_only_granted(before jsonb, after jsonb, relation regclass) returns boolean
    language sql stable set search_path = ''
    return not exists (
        select from jsonb_each(after) changed
        where changed.value is distinct from before -> changed.key
            and changed.key <> 'updated_at'
            and not has_column_privilege('authenticated', relation, changed.key, 'UPDATE'));
comment on function kernel.changes_only_granted(jsonb, jsonb, regclass) is 'Whether an update changed only columns that people may change themselves.';
