-- The codes of papers follow from their numbers and this key: a release that was killed goes on with the very same papers.
alter table documents.numbering
    add column verify_key text not null default gen_random_uuid()::text || gen_random_uuid()::text;
