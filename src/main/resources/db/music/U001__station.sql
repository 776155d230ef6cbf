-- Takes shows, grid and overrides away; none comes back.
drop table music.now_playing_overrides, music.schedule_blocks, music.radio_shows, music.stations;
