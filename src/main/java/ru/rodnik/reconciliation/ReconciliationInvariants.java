package ru.rodnik.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;
import ru.rodnik.audit.Stated;
import ru.rodnik.shared.Sql;

/** What is always true of acts after they are formed: I-12. */
@Configuration(proxyBeanMethods = false)
class ReconciliationInvariants {

    @Bean
    Invariant stepsOfActsAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждый шаг акта сверки записан в журнале, и только он", sql,
                Sql.beside(ReconciliationInvariants.class, "journalled-steps.sql"));
    }
}
