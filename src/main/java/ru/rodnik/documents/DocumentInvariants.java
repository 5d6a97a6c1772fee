package ru.rodnik.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;
import ru.rodnik.audit.Stated;
import ru.rodnik.documents.HighWaterMarks.SeriesOfYear;
import ru.rodnik.files.FileStore;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;

/** What is always true of papers: I-5, I-6, I-7, I-9, I-11, I-12, I-16. */
@Configuration(proxyBeanMethods = false)
class DocumentInvariants {

    private static final int LINES = 20;

    @Bean
    Invariant reconciliationsClose(JdbcClient sql) {
        return new Stated("I-5", "в каждом акте сверки: начальное сальдо + дебет − кредит = конечное", sql, """
                select 'акт сверки ' || number as line
                  from documents.reconciliation
                 where opening + debit - credit <> closing
                    or encode(sha256(convert_to(content, 'UTF8')), 'hex') <> sha256_content
                 order by id limit 20
                """);
    }

    @Bean
    Invariant numbersWithoutGaps(JdbcClient sql) {
        return new Stated("I-6", "номера каждой серии и года идут с 1 подряд; пропущенные после восстановления названы",
                sql, """
                select n.series || '/' || n.year || ': с ' || min(n.number) || ' по ' || max(n.number) || ', всего ' || count(*)
                           as line
                  from (select series, year, number from documents.document where revision = 0
                        union all
                        select series, year, number from documents.voided_number where series <> 'RECONCILIATION') as n
                 group by n.series, n.year
                having min(n.number) <> 1 or max(n.number) <> count(*)
                    or max(n.number) <> (select s.last_number from documents.series s
                                          where s.series = n.series and s.year = n.year)
                """);
    }

    @Bean
    Invariant revisionsFollowEachOther(JdbcClient sql) {
        return new Stated("I-6", "исправления каждого документа идут с 1 подряд под его номером", sql, """
                select r.series || '/' || r.year || ' № ' || r.number || ': исправлений ' || count(*) || ', последнее '
                           || max(r.revision) as line
                  from documents.document r left join documents.document d on d.id = r.revises
                 where r.revision > 0
                 group by r.series, r.year, r.number
                having min(r.revision) <> 1 or max(r.revision) <> count(*)
                    or bool_or(d.revision is distinct from 0 or d.series <> r.series or d.year <> r.year
                               or d.number <> r.number or d.date <> r.date or d.gross <> r.gross)
                 limit 20
                """);
    }

    @Bean
    Invariant advancesAreUsedOnce(JdbcClient sql) {
        return new Stated("I-9", "зачёты и возвраты каждого аванса в сумме не больше его счёта-фактуры, с налогом", sql, """
                select 'счёт-фактура на аванс ' || a.document_id as line
                  from documents.advance a
                  join (select advance_id, gross, vat from documents.advance_offset
                        union all
                        select advance_id, gross, vat from documents.advance_closing) as o on o.advance_id = a.document_id
                 group by a.document_id, a.gross, a.vat
                having sum(o.gross) > a.gross or sum(o.vat) > a.vat
                    or (sum(o.gross) = a.gross and sum(o.vat) <> a.vat)
                 limit 20
                """);
    }

    @Bean
    Invariant datesFollowNumbers(JdbcClient sql) {
        return new Stated("I-7", "дата документа не раньше даты предыдущего номера той же серии", sql, """
                select series || '/' || year || ' № ' || number as line
                  from (select series, year, number, date,
                               lag(date) over (partition by series order by year, number) as before
                          from documents.document where revision = 0) as d
                 where date < before
                 limit 20
                """);
    }

    @Bean
    Invariant papersAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "выпуск каждого документа, каждый акт сверки и пропущенный номер записаны в журнале",
                sql, Sql.beside(DocumentInvariants.class, "journalled-papers.sql"));
    }

    @Bean
    Invariant papersKeepTheirBytes(JdbcClient sql, FileStore files) {
        return new PapersKeepTheirBytes(sql, files);
    }

    record PapersKeepTheirBytes(JdbcClient sql, FileStore files) implements Invariant {

        @Override
        public String id() {
            return "I-11";
        }

        @Override
        public String says() {
            return "содержание каждого документа сходится с его SHA-256, у каждого выданного есть файл с его SHA-256";
        }

        @Override
        public List<String> broken() {
            var lines = new ArrayList<>(sql.sql("""
                    select kind || ' ' || id || ': содержание изменено' as line
                      from documents.document
                     where encode(sha256(convert_to(content, 'UTF8')), 'hex') <> sha256_content
                     order by id limit 20
                    """).query(String.class).list());
            record Delivered(String paper, long fileId, Sha256 sha256) {}
            var delivered = sql.sql("""
                    select 'документ ' || document_id as paper, file_id, sha256 from documents.rendering
                    union all
                    select 'акт сверки ' || number, file_id, sha256_pdf from documents.reconciliation
                    union all
                    select 'XML акта сверки ' || number, xml_file_id, sha256_xml
                      from documents.reconciliation where xml_file_id is not null
                    """).query(Delivered.class).list();
            for (var paper : delivered) {
                if (lines.size() < LINES && !isReadable(paper.fileId(), paper.sha256())) {
                    lines.add(paper.paper() + ": нет файла с его SHA-256");
                }
            }
            return lines;
        }

        private boolean isReadable(long fileId, Sha256 sha256) {
            try {
                return files.find(fileId).map(files::read).map(Sha256::of).filter(sha256::equals).isPresent();
            } catch (RuntimeException _) {
                return false;
            }
        }
    }

    @Bean
    Invariant numbersWithinTheMark(JdbcClient sql, HighWaterMarks marks) {
        return new NumbersWithinTheMark(sql, marks);
    }

    record NumbersWithinTheMark(JdbcClient sql, HighWaterMarks marks) implements Invariant {

        @Override
        public String id() {
            return "I-16";
        }

        @Override
        public String says() {
            return "номер каждой серии не больше отметки, которая хранится вне базы";
        }

        @Override
        public List<String> broken() {
            record Counter(String series, int year, long lastNumber) {}
            return sql.sql("select series, year, last_number from documents.series").query(Counter.class).list()
                    .stream()
                    .filter(counter -> counter.lastNumber()
                            > marks.of(new SeriesOfYear(counter.series(), counter.year())))
                    .map(counter -> counter.series() + "/" + counter.year() + ": " + counter.lastNumber()
                            + " больше отметки")
                    .toList();
        }
    }
}
