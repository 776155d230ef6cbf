-- Takes all contracts and all published counts away. Counts cannot be made again: their buckets are closed.
drop table kernel.release_lease, kernel.volunteered_rows, kernel.volunteer_sets, kernel.counted_people,
    kernel.released_cells, kernel.releases, kernel.cell_sets;
