-- How the file of a paper is called: programs take no exchange file under a name that is not its own.
alter table documents.rendering add column file_name text;
