create or replace function kernel.dsar_due(at timestamptz, within interval) returns timestamptz
    language sql immutable set search_path = ''
    return (date_trunc('day', (at at time zone 'UTC') + within) + interval '1 day') at time zone 'UTC';
comment on function kernel.dsar_due(timestamptz, interval) is 'When a period ends that began at this time: with the last hour of the day of the same number, or of the last day of a shorter month (Regulation (EEC, Euratom) 1182/71, Art. 3). Weekends and holidays do not extend it here, though they may by law.';
