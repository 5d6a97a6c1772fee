package ru.rodnik.office;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.payments.DrawUpAdvances;
import ru.rodnik.payments.DrawUpAdvances.Waiting;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;

/** Advances that have no счёт-фактура yet, with whose they are. */
@Component
@Transactional(readOnly = true)
public class AdvanceBoard {

    /** Whose money it is. */
    public record Payer(long contractId, String contractNumber, int subscriberCode, String shortName) {}

    /** An advance with whose it is. */
    public record Line(Waiting waiting, Payer payer) {}

    private final JdbcClient sql;
    private final DrawUpAdvances drawUpAdvances;

    AdvanceBoard(JdbcClient sql, DrawUpAdvances drawUpAdvances) {
        this.sql = sql;
        this.drawUpAdvances = drawUpAdvances;
    }

    /** The earliest received first. */
    public List<Line> waiting(LocalDate today) {
        var waiting = drawUpAdvances.waiting(today);
        var payers = payers(waiting.stream().map(one -> one.advance().contractId()).distinct().toList());
        return waiting.stream()
                .map(one -> new Line(one, Objects.requireNonNull(payers.get(one.advance().contractId()))))
                .toList();
    }

    private Map<Long, Payer> payers(List<Long> contracts) {
        return sql.sql("""
                select c.id as contract_id, c.number as contract_number, c.subscriber_code, s.short_name
                  from registry.contract_v c join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
                 where c.id = any (:contracts)
                """)
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(RecordRows.of(Payer.class)).stream()
                .collect(toMap(Payer::contractId, Function.identity()));
    }
}
