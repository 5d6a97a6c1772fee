-- Files a set of acts; one row an act: its id, in the order of the acts.
\set numbers '''{2026-000001}''::text[]'
\set codes '''{101}''::int[]'
\set contracts '''{null}''::bigint[]'
\set from '''2026-07-01''::date'
\set to '''2026-09-30''::date'
\set openings '''{0}''::numeric[]'
\set debits '''{0}''::numeric[]'
\set credits '''{0}''::numeric[]'
\set closings '''{0}''::numeric[]'
\set now 'now()'
\set by '''Иванова А. П.'''
\set byKind '''STAFF'''
\set contents '''{...}''::text[]'
\set hashes '''{...}''::text[]'
\set pdfHashes '''{...}''::text[]'
\set verifyCodes '''{...}''::text[]'
\set files '''{1}''::bigint[]'
\set xmlNames '''{null}''::text[]'
\set xmlFiles '''{null}''::bigint[]'
\set xmlHashes '''{null}''::text[]'
insert into documents.reconciliation (number, subscriber_code, contract_id, period_from, period_to, opening, debit, credit,
                                      closing, formed_at, formed_by, formed_by_kind, content, sha256_content, sha256_pdf,
                                      verify_code, file_id, xml_name, xml_file_id, sha256_xml)
select a.number, a.code, a.contract, :from, :to, a.opening, a.debit, a.credit, a.closing, :now, :by, :byKind, a.content,
       a.hash, a.pdf_hash, a.verify_code, a.file, a.xml_name, a.xml_file, a.xml_hash
  from unnest(:numbers, :codes, :contracts, :openings, :debits, :credits, :closings, :contents, :hashes, :pdfHashes,
              :verifyCodes, :files, :xmlNames, :xmlFiles, :xmlHashes)
       with ordinality as a(number, code, contract, opening, debit, credit, closing, content, hash, pdf_hash, verify_code,
                            file, xml_name, xml_file, xml_hash, nth)
 order by a.nth
returning id
