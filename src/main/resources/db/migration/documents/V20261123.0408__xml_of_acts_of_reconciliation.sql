-- The XML of an акт сверки, fixed with its PDF, and who had it formed: subscriber, staff or program.
alter table documents.reconciliation
    add column formed_by_kind text,
    add column xml_name       text unique,             -- ИдФайл of the ФНС format, by which an answer names the act
    add column xml_file_id    bigint,
    add column sha256_xml     text,
    add constraint reconciliation_xml check ((xml_name is null) = (xml_file_id is null)
                                             and (xml_name is null) = (sha256_xml is null));
