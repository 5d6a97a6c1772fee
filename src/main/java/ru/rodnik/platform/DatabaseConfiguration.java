package ru.rodnik.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Two ways into one database: the owner migrates, the program works as {@code rodnik_app}, which has no DDL and sees
 * rows of subscribers only within the scope of the transaction (T21, T22).
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Where the database is and who we are there. */
    record DatabaseAccess(String url, Login owner, Login app, boolean appTakesRole) {
        record Login(String user, String password) {}
    }

    @Bean
    Home home(@Value("${rodnik.home}") Path home, @Value("${rodnik.db.url:}") String externalUrl) {
        return new Home(home.toAbsolutePath().normalize(), externalUrl.isEmpty());
    }

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Home home, @Value("${rodnik.home.ephemeral:false}") boolean ephemeral) {
        return new DatabaseServer(home.embedded() ? EmbeddedPostgres.in(home.folder(), ephemeral) : null);
    }

    @Bean
    DatabaseAccess databaseAccess(
            DatabaseServer server,
            @Value("${rodnik.db.url:}") String url,
            @Value("${rodnik.db.user:}") String user,
            @Value("${rodnik.db.password:}") String password,
            @Value("${rodnik.db.app-user:}") String appUser,
            @Value("${rodnik.db.app-password:}") String appPassword) {
        if (server.embedded() instanceof EmbeddedPostgres embedded) {
            return new DatabaseAccess(
                    embedded.url(),
                    new DatabaseAccess.Login("rodnik_owner", embedded.password("rodnik_owner")),
                    new DatabaseAccess.Login("rodnik_app", embedded.password("rodnik_app")),
                    false);
        }
        var owner = new DatabaseAccess.Login(user, password);
        return appUser.isEmpty()
                ? new DatabaseAccess(url, owner, owner, true)
                : new DatabaseAccess(url, owner, new DatabaseAccess.Login(appUser, appPassword), true);
    }

    /** The owner's way in, for migrations only. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrations(DatabaseAccess access) throws SQLException {
        var owner = new DriverManagerDataSource(access.url(), access.owner().user(), access.owner().password());
        if (access.appTakesRole()) {
            ExternalRoles.prepare(owner, access.app().user());
        }
        return owner;
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(DatabaseAccess access, @Value("${rodnik.db.pool-size:12}") int poolSize) {
        var config = new HikariConfig();
        config.setPoolName("rodnik");
        config.setJdbcUrl(access.url());
        config.setUsername(access.app().user());
        config.setPassword(access.app().password());
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        if (access.appTakesRole()) {
            config.setConnectionInitSql("set role rodnik_app");
        }
        return new HikariDataSource(config);
    }

    @Bean
    JdbcTransactionManager transactionManager(HikariDataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    /** The embedded server, or none where an external one is used. */
    record DatabaseServer(@Nullable EmbeddedPostgres embedded) implements AutoCloseable {
        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
