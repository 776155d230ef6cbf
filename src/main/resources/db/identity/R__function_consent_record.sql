create or replace function identity.consent_record(person uuid, purpose text, controller text) returns jsonb
    language sql stable set search_path = ''
begin atomic
    select jsonb_build_object(
        'header', jsonb_build_object('schema', 'ISO/IEC TS 27560:2023', 'record_id', (array_agg(e.id order by e.at))[1],
            'pii_principal_id', consent_record.person, 'issued_at', now()),
        'processing', jsonb_build_object('purpose', p.name, 'description', p.meaning,
            'lawful_basis', 'consent (GDPR Art. 6(1)(a))', 'pii_controller', consent_record.controller,
            'withdrawal_method', 'POST /identity/consents/' || p.name || '/withdraw'),
        'events', jsonb_agg(jsonb_build_object('event_id', e.id, 'state', e.state, 'event_time', e.at,
            'notice_version', e.notice_version, 'notice', n.text) order by e.at))
    from kernel.consent_purposes p
    join kernel.consent_events e on e.purpose = p.name
    left join kernel.consent_notices n on n.purpose = p.name and n.version = e.notice_version
    where p.name = consent_record.purpose and e.person_id = consent_record.person
    group by p.name, p.meaning;
end;
comment on function identity.consent_record(uuid, text, text) is 'Everything a person decided on a purpose, as a consent record (ISO/IEC TS 27560:2023). Null: nothing yet. As the caller.';
grant execute on function identity.consent_record(uuid, text, text) to authenticated;
