-- A subscriber with premises in several districts may be served by several rooms; and what the desk ticked off.
alter table access.application add column rooms text[] not null default '{}';
alter table access.application drop column room cascade;   -- its views are made anew after the migrations
alter table access.application add column checked text[] not null default '{}';
