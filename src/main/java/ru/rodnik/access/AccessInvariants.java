package ru.rodnik.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;
import ru.rodnik.audit.Stated;
import ru.rodnik.shared.Sql;

/** I-12 of applications and accounts. */
@Configuration(proxyBeanMethods = false)
class AccessInvariants {

    @Bean
    Invariant applicationsAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждый шаг каждой заявки записан в журнале, каждая запись о шаге имеет заявку", sql,
                Sql.beside(AccessInvariants.class, "journalled-applications.sql"));
    }

    @Bean
    Invariant accountsAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждое открытие и закрытие кабинета записано в журнале, и наоборот", sql,
                Sql.beside(AccessInvariants.class, "journalled-accounts.sql"));
    }
}
