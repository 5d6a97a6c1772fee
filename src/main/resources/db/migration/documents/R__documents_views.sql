create or replace view documents.document_v with (security_invoker = true) as
select d.id, d.kind, d.series, d.year, d.number, d.date, d.issued_on, d.issued_at, d.period, d.run_id, d.subscriber_code,
       d.contract_id, d.net, d.vat, d.gross, d.corrects, d.sha256_content, d.verify_code,
       p.sha256 as sha256_pdf, x.sha256 as sha256_xml
  from documents.document d
  left join documents.rendering p on p.document_id = d.id and p.format = 'PDF'
  left join documents.rendering x on x.document_id = d.id and x.format = 'XML';

create or replace view documents.reconciliation_v with (security_invoker = true) as
select id, number, subscriber_code, contract_id, period_from, period_to, opening, debit, credit, closing, formed_at,
       formed_by, sha256_content, sha256_pdf, verify_code
  from documents.reconciliation;

grant select on documents.document_v, documents.reconciliation_v to rodnik_app;
