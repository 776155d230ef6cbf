create or replace function kernel.told_json(content jsonb, place text, salt text) returns jsonb
    language sql stable set search_path = '' as
$$
    select kernel.told_text(content::text, place, salt)::jsonb;
$$;
comment on function kernel.told_json(jsonb, text, text) is 'told_text of everything in a JSON document.';
grant execute on function kernel.told_json(jsonb, text, text) to exporter;
