package ru.rodnik.platform;

import java.sql.SQLException;
import javax.sql.DataSource;

/** On a database of somebody else's making: the role that the program works as, granted to whom it signs in as. */
final class ExternalRoles {

    private ExternalRoles() {}

    static void prepare(DataSource owner, String appUser) throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'rodnik_app') then
                            create role rodnik_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
                        end if;
                    end $$
                    """);
            statement.execute("grant rodnik_app to " + statement.enquoteIdentifier(appUser, true));
        }
    }
}
