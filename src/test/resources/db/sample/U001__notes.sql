-- Takes places, notes, pictures and reports away; none of it comes back.
drop table sample.reports, sample.pictures, sample.notes, sample.places;
