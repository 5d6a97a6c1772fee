package ru.rodnik.registry;

import static java.util.Comparator.comparingInt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.ImportResult.Refused;

/**
 * Loads the registry files of a folder, all or nothing; the same files again change nothing (T38). A file that is not
 * there means nothing of that kind.
 */
@Service
public class ImportRegistry {

    private final List<RegistryFile> files;
    private final Staging staging;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;

    ImportRegistry(List<RegistryFile> files, Staging staging, Journal journal, JdbcClient sql, Clock clock) {
        this.files = files.stream().sorted(comparingInt(RegistryFile::order)).toList();
        this.staging = staging;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public ImportResult load(Path folder) {
        return load(folder, false);
    }

    /** The same, but what a row tells of the past counts as known on that day: for a history that is made up. */
    @Transactional
    public ImportResult loadHistory(Path folder) {
        return load(folder, true);
    }

    private ImportResult load(Path folder, boolean known) {
        oneAtATime();
        var present = files.stream().filter(file -> Files.isRegularFile(folder.resolve(file.name()))).toList();
        if (present.isEmpty()) {
            return new Refused(List.of(new Mistake(folder.toString(), 0, "", "no registry file here")));
        }
        var mistakes = stageAndJudge(folder, present);
        if (!mistakes.isEmpty()) {
            return new Refused(mistakes);
        }
        var loading = new Loading(sql, clock.instant(), clock.getZone(), known);
        var counts = new ArrayList<FileCounts>();
        for (var file : present) {
            var rows = staging.count(file);
            var loaded = file.load(loading);
            counts.add(loaded.of(rows, file));
            if (loaded.fresh() > 0) {
                sql.sql("call shared.refresh_statistics()").update();
            }
        }
        remember(counts);
        return new Done(counts);
    }

    private void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtext('registry.import'))").query((_, _) -> 0).single();
    }

    private List<Mistake> stageAndJudge(Path folder, List<RegistryFile> present) {
        files.forEach(staging::open);
        var found = new ArrayList<Mistake>();
        present.forEach(file -> staging.fill(file, folder.resolve(file.name()), found::add));
        present.forEach(file -> found.addAll(staging.mistakes(file)));
        var oneAField = oneAField(found);
        return present.stream()
                .flatMap(file -> oneAField.stream()
                        .filter(mistake -> mistake.file().equals(file.name()))
                        .sorted(Mistake.byPlace(file)))
                .toList();
    }

    private record Place(String file, int line, String field) {}

    /** What is not a number at all need not be told to be too large as well. */
    private static List<Mistake> oneAField(List<Mistake> found) {
        var seen = new HashSet<Place>();
        return found.stream()
                .filter(mistake -> mistake.field().isEmpty()
                        || seen.add(new Place(mistake.file(), mistake.line(), mistake.field())))
                .toList();
    }

    private void remember(List<FileCounts> counts) {
        var loaded = new LinkedHashMap<String, String>();
        counts.stream()
                .filter(file -> file.fresh() + file.changed() > 0)
                .forEach(file -> loaded.put(file.file(), file.fresh() + " new, " + file.changed() + " changed"));
        if (!loaded.isEmpty()) {
            journal.record("registry.imported", "registry", null, Map.copyOf(loaded));
        }
    }
}
