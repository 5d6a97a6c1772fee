package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The running embedded database of a home that a benchmark made for itself. */
record HomeDatabase(Path home) {

    /** As the program connects: under row-level security, and without rights on what things are made of. */
    Connection asProgram() throws SQLException {
        return connect("rodnik_app");
    }

    /** As whom no policy concerns, so that COPY is allowed. */
    Connection asAdministrator() throws SQLException {
        return connect("postgres");
    }

    /** Statements only the administrator of the server may give. */
    void administer(String... statements) throws SQLException {
        try (var connection = asAdministrator(); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private Connection connect(String role) throws SQLException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("postgres/connection.properties"))) {
            facts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = "jdbc:postgresql://127.0.0.1:" + facts.getProperty("port") + "/rodnik";
        return DriverManager.getConnection(url, role, facts.getProperty(role));
    }
}
