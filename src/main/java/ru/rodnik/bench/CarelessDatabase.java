package ru.rodnik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** For the control: the embedded database of a home, told to say «done» before it is. */
record CarelessDatabase(Path home) {

    /** From the next connection on. */
    void acknowledgeBeforeWriting() throws IOException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("postgres/connection.properties"))) {
            facts.load(reader);
        }
        var url = "jdbc:postgresql://127.0.0.1:" + facts.getProperty("port") + "/rodnik";
        try (var connection = DriverManager.getConnection(url, "postgres", facts.getProperty("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("alter role rodnik_app set synchronous_commit = off");
            statement.execute("alter system set wal_writer_delay = '10s'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
