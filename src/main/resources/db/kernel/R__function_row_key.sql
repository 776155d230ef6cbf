create or replace function kernel.row_key("row" json, key name[]) returns jsonb
    language sql immutable set search_path = ''
begin atomic
    select jsonb_object_agg(k.name, ("row" -> k.name::text)::jsonb) from unnest(key) k (name);
end;
comment on function kernel.row_key(json, name[]) is 'What tells a row of an edition apart from the others.';
grant execute on function kernel.row_key(json, name[]) to aggregator;
