create or replace function kernel.opened_for_subject(content jsonb, relation text) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    sealed record;
begin
    for sealed in
        select v.key as name, v.value from jsonb_each_text(content) v
        where v.value ~ '^sealed:[0-9]{4}-[0-9]{2}:[^:]+:[A-Za-z0-9+/=]+$'
    loop
        begin
            content := content || jsonb_build_object(sealed.name,
                coalesce(kernel.opened_value(sealed.value, relation, sealed.name, kernel.subject_in_hand()), '"unreadable"'));
        exception when data_corrupted then -- sealed for somebody else: what the log says of them is not this person's
            content := content || jsonb_build_object(sealed.name, 'withheld');
        end;
    end loop;
    return content;
end
$$;
comment on function kernel.opened_for_subject(jsonb, text) is 'A row of the log with the seals opened that were made for the person in hand; for exports.';
grant execute on function kernel.opened_for_subject(jsonb, text) to exporter;
