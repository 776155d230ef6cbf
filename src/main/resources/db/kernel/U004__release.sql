-- Takes all contracts and all published counts away. Counts cannot be made again: their buckets are closed.
drop view if exists kernel.last_hour, kernel.counted_columns;
drop table kernel.release_lease, kernel.volunteered_rows, kernel.released_cells, kernel.counted_people,
    kernel.releases, kernel.volunteer_sets, kernel.cell_sets;
