package ru.rodnik.documents;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.billing.ReleaseRefused;
import ru.rodnik.consumption.Method;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.VatRate;

/** Reads what papers are made of, for a set of contracts at once. */
@Repository
class PaperFacts {

    private final JdbcClient sql;

    PaperFacts(JdbcClient sql) {
        this.sql = sql;
    }

    record LineRow(
            long contractId,
            int subscriberCode,
            String service,
            @Nullable BillingPeriod correctedPeriod,
            Price price,
            VatRate vatRate,
            CubicMetres volume,
            Money net,
            Money vat,
            Money gross) {}

    /** Lines of a run by contract, in the order of the contracts. */
    Map<Long, List<LineRow>> lines(long runId, long first, long last) {
        return sql.sql(Sql.beside(PaperFacts.class, "paper-lines.sql"))
                .param("run", runId).param("first", first).param("last", last)
                .query(RecordRows.of(LineRow.class)).stream()
                .collect(groupingBy(LineRow::contractId, LinkedHashMap::new, toList()));
    }

    record PartyRow(
            long contractId,
            String number,
            @Nullable LocalDate signedOn,
            String priceBasis,
            @Nullable String governmentContractId,
            int dueDay,
            int subscriberCode,
            String kind,
            String name,
            String shortName,
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn,
            String legalAddress,
            @Nullable String postalAddress,
            @Nullable String phone) {

        PaperContent.Buyer buyer() {
            return new PaperContent.Buyer(
                    subscriberCode, kind, name, shortName, inn, kpp, ogrn, legalAddress, postalAddress, phone);
        }

        PaperContent.ContractOnPaper contract() {
            return new PaperContent.ContractOnPaper(number, signedOn, priceBasis, governmentContractId);
        }
    }

    Map<Long, PartyRow> parties(Collection<Long> contracts) {
        return sql.sql(Sql.beside(PaperFacts.class, "paper-parties.sql"))
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(RecordRows.of(PartyRow.class)).stream()
                .collect(toMap(PartyRow::contractId, Function.identity()));
    }

    /** The utility as it stands on its papers of that day. */
    PaperContent.Utility utilityOn(LocalDate day) {
        return sql.sql("""
                select name, short_name, inn, kpp, ogrn, address, phone, bank_name, bik, account, correspondent_account,
                       director, chief_accountant
                  from registry.utility_v
                 order by valid_from <= :day desc, abs(valid_from - :day) limit 1
                """)
                .param("day", day).query(PaperContent.Utility.class).optional()
                .orElseThrow(() -> new ReleaseRefused(
                        "Не заданы реквизиты предприятия: загрузите utility.csv, потом выпускайте документы."));
    }

    VerifyCodes verifyCodes() {
        return sql.sql("select verify_key from documents.numbering").query(String.class).optional()
                .map(VerifyCodes::new).orElseThrow();
    }

    /** A meter that was read in the month. */
    record DialRow(
            long premisesId,
            String medium,
            String serial,
            LocalDate previousOn,
            CubicMetres previous,
            LocalDate currentOn,
            CubicMetres current,
            int digits) {

        /** Over zero the dial begins again at 10^digits (MET-02). */
        VolumeLine line(VolumeRow found, boolean alone) {
            var through = current.minus(previous);
            var volume = through.isNegative() ? through.plus(new CubicMetres(BigDecimal.TEN.pow(digits))) : through;
            return new VolumeLine(
                    found.address(), medium, found.method(), serial, previousOn, previous, currentOn, current,
                    alone ? found.volume() : volume);
        }
    }

    record VolumeRow(long contractId, long premisesId, String address, String medium, Method method,
            CubicMetres volume) {

        VolumeLine line() {
            return new VolumeLine(address, medium, method, null, null, null, null, null, volume);
        }
    }

    private record Metered(long premisesId, String medium) {}

    /** The annex of acts: each volume of the month, that of meters dial by dial. */
    Map<Long, List<VolumeLine>> volumes(long runId, Collection<Long> contracts, BillingPeriod month) {
        var dials = sql.sql(Sql.beside(PaperFacts.class, "paper-dials.sql"))
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .param("from", month.firstDay()).param("until", month.lastDay())
                .query(RecordRows.of(DialRow.class)).stream()
                .collect(groupingBy(dial -> new Metered(dial.premisesId(), dial.medium())));
        return sql.sql(Sql.beside(PaperFacts.class, "paper-volumes.sql"))
                .param("run", runId).param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(RecordRows.of(VolumeRow.class)).stream()
                .collect(groupingBy(VolumeRow::contractId, flatMapping(
                        row -> lines(row, dials.getOrDefault(new Metered(row.premisesId(), row.medium()), List.of())),
                        toList())));
    }

    private static Stream<VolumeLine> lines(VolumeRow row, List<DialRow> dials) {
        return row.method() != Method.METER || dials.isEmpty()
                ? Stream.of(row.line())
                : dials.stream().map(dial -> dial.line(row, dials.size() == 1));
    }

    record ChargedRow(
            long contractId,
            String service,
            BillingPeriod concerns,
            Price price,
            CubicMetres volume,
            Money net,
            Money vat,
            Money gross,
            boolean estimated,
            boolean corrected) {}

    /** What earlier months come to before this run, by service and price. */
    Map<Long, List<ChargedRow>> chargedBefore(Collection<Long> contracts) {
        return sql.sql("""
                select contract_id, service, coalesce(corrected_period, period) as concerns, price, sum(volume) as volume,
                       sum(net) as net, sum(vat) as vat, sum(gross) as gross,
                       bool_or(method in ('AVERAGE', 'CAPACITY', 'GUARANTEED', 'ESTIMATED')) as estimated,
                       bool_or(corrected_period is not null) as corrected
                  from billing.charge_v
                 where contract_id = any (:contracts)
                 group by contract_id, service, coalesce(corrected_period, period), price
                """)
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(RecordRows.of(ChargedRow.class)).stream()
                .collect(groupingBy(ChargedRow::contractId));
    }
}
