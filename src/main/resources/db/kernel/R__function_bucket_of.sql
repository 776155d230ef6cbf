create or replace function kernel.bucket_of(length interval, at timestamptz) returns timestamptz
    language sql stable set search_path = ''
    return case when extract(month from length) = 1 then date_trunc('month', at, 'UTC')
        else date_bin(length, at, timestamptz 'epoch') end;
comment on function kernel.bucket_of(interval, timestamptz) is 'When the bucket of that length began in which a time falls: a part of a day, or a calendar month (UTC).';
grant execute on function kernel.bucket_of(interval, timestamptz) to aggregator;
