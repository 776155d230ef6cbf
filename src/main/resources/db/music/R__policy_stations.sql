call kernel.policies_of('music.stations');
grant select on music.stations to anon, authenticated, music_code;
create policy anyone_reads on music.stations for select to anon, authenticated, music_code using (true);
