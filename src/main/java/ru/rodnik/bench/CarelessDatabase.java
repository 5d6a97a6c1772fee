package ru.rodnik.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** For the control: the embedded database of a home, told to say «done» before it is. */
record CarelessDatabase(Path home) {

    /** From the next connection on. */
    void acknowledgeBeforeWriting() {
        try {
            new HomeDatabase(home).administer(
                    "alter role rodnik_app set synchronous_commit = off", "alter system set wal_writer_delay = '10s'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
