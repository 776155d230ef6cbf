-- Whether a view can be searched is found again when it is published.
alter table kernel.endpoints drop column searchable;
