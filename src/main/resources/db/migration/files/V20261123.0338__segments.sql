-- Papers of a month are kept many to a file: one file and one sync for hundreds of them. A segment is written once, before
-- its rows, and never changed; a row says from which byte on its bytes stand there. Without a segment a file lies alone
-- under its SHA-256.
alter table files.stored_file
    add column segment    uuid,
    add column start_byte bigint check (start_byte >= 0),
    add constraint segment_and_place check ((segment is null) = (start_byte is null));
