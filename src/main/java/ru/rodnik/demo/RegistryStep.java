package ru.rodnik.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.registry.ImportResult.Refused;

/** Subscribers, meters and fourteen months of readings, through the same door as everybody's. */
@Component
class RegistryStep implements DemoStep {

    private final ImportRegistry importRegistry;

    RegistryStep(ImportRegistry importRegistry) {
        this.importRegistry = importRegistry;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void carryOut(DemoDays days) {
        try {
            var folder = Files.createTempDirectory("rodnik-demo-");
            try {
                load(folder, days);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path folder, DemoDays days) throws IOException {
        SamaraRegistry.write(folder, days.months());
        switch (importRegistry.loadHistory(folder)) {
            case Done _ -> {}
            case Refused(var mistakes) -> throw new IllegalStateException("The demonstration is wrong: " + mistakes);
        }
    }
}
