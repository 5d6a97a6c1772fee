package ru.rodnik.metering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;
import ru.rodnik.audit.Stated;
import ru.rodnik.shared.Sql;

/** I-12 of what is handed in and of what an engineer decides about it. */
@Configuration(proxyBeanMethods = false)
class MeteringInvariants {

    @Bean
    Invariant submissionsAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждая квитанция записана в журнале с тем же отпечатком, и наоборот", sql,
                Sql.beside(MeteringInvariants.class, "journalled-submissions.sql"));
    }

    @Bean
    Invariant reviewsAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждое решение по показанию и по горячей воде записано в журнале, и наоборот", sql,
                Sql.beside(MeteringInvariants.class, "journalled-reviews.sql"));
    }

    @Bean
    Invariant actsOfMetersAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждый акт о приборе записан в журнале, и наоборот", sql,
                Sql.beside(MeteringInvariants.class, "journalled-acts.sql"));
    }
}
