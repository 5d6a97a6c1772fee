-- A paper as first issued, or an исправление of one (revision > 0): sums count where revision = 0. A correction takes
-- decrease_… off and adds increase_…; net, vat and gross are both together.
create or replace view documents.document_v with (security_invoker = true) as
select d.id, d.kind, d.series, d.year, d.number, d.date, d.issued_on, d.issued_at, d.period, d.run_id, d.subscriber_code,
       d.contract_id, d.net, d.vat, d.gross, d.corrects, d.sha256_content, d.verify_code,
       p.sha256 as sha256_pdf, x.sha256 as sha256_xml,
       coalesce(d.printed, d.number::text) as full_number, d.status, d.revision, d.revised_on, d.revises,
       d.decrease_net, d.decrease_vat,
       case when d.kind = 'CORRECTION_INVOICE' then d.net - d.decrease_net else 0 end as increase_net,
       case when d.kind = 'CORRECTION_INVOICE' then d.vat - d.decrease_vat else 0 end as increase_vat
  from documents.document d
  left join documents.rendering p on p.document_id = d.id and p.format = 'PDF'
  left join documents.rendering x on x.document_id = d.id and x.format = 'XML';

create or replace view documents.reconciliation_v with (security_invoker = true) as
select id, number, subscriber_code, contract_id, period_from, period_to, opening, debit, credit, closing, formed_at,
       formed_by, sha256_content, sha256_pdf, verify_code, formed_by_kind, xml_name, sha256_xml
  from documents.reconciliation;

-- Счета-фактуры of advances, by the payment they are for: what is still open, and what was closed without a supply.
create or replace view documents.advance_v with (security_invoker = true) as
select a.document_id, a.payment_id, a.subscriber_code, a.contract_id, a.gross, a.vat,
       a.gross - coalesce((select sum(o.gross) from documents.advance_offset o where o.advance_id = a.document_id), 0)
               - coalesce(c.gross, 0) as open_gross,
       c.gross as closed_gross, c.closed_on, c.returned_on
  from documents.advance a
  left join lateral (select sum(c.gross) as gross, max(c.closed_on) as closed_on,
                            max(c.closed_on) filter (where c.why = 'RETURNED') as returned_on
                       from documents.advance_closing c where c.advance_id = a.document_id) as c on true;

-- What of an advance was closed without a supply's paper: its payment was taken back, or pays what had papers already.
create or replace view documents.advance_closing_v with (security_invoker = true) as
select id, advance_id, subscriber_code, contract_id, why, closed_on, gross, vat from documents.advance_closing;

-- What of an advance a supply used up; document_id is the счёт-фактура or УПД of the supply.
create or replace view documents.advance_offset_v with (security_invoker = true) as
select advance_id, document_id, subscriber_code, contract_id, gross, vat from documents.advance_offset;

grant select on documents.document_v, documents.reconciliation_v, documents.advance_v, documents.advance_offset_v,
    documents.advance_closing_v to rodnik_app;

create or replace view documents.document_event_v with (security_invoker = true) as
select id, document_id, subscriber_code, kind, at, happened_on, actor_kind, actor_name, channel, note
  from documents.event;

grant select on documents.document_event_v to rodnik_app;

-- What was agreed of the papers of a contract; of two rows of one day the later one holds.
create or replace view documents.paper_setting_v with (security_invoker = true) as
select id, subscriber_code, contract_id, valid_from, paper_set, delivery, email, edo_participant, address
  from documents.paper_setting;

grant select on documents.paper_setting_v to rodnik_app;
