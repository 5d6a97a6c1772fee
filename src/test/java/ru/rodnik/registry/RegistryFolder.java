package ru.rodnik.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.ImportResult.Refused;

/** A folder of registry files in a test. */
public record RegistryFolder(Path path, ImportRegistry importRegistry) {

    /** Where JUnit makes the folder only after the test is there. */
    public RegistryFolder in(Path folder) {
        return new RegistryFolder(folder, importRegistry);
    }

    public void write(String name, String content) {
        try {
            Files.writeString(path.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void replace(String name, String what, String with) {
        var before = read(name);
        if (!before.contains(what)) {
            throw new IllegalArgumentException(name + " has no " + what);
        }
        write(name, before.replace(what, with));
    }

    public void delete(String name) {
        try {
            Files.delete(path.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A shop, subscriber 51, with two premises: {@code 51-1} and {@code 51-2}. */
    public void shop() {
        write("subscribers.csv", """
                code;kind;name;inn;kpp;legal_address
                51;LEGAL_ENTITY;Магазин;7707083893;631201001;Самара
                """);
        write("contracts.csv", """
                number;subscriber_code;valid_from;category;price_basis
                51-Д;51;2025-01-01;LEGAL_OTHER;NET
                """);
        write("premises.csv", """
                id;contract_number;address;district;use;services
                51-1;51-Д;ул. Мирная, 1;Советский;NON_RESIDENTIAL;COLD_WATER,WASTEWATER
                51-2;51-Д;ул. Мирная, 2;Советский;NON_RESIDENTIAL;COLD_WATER
                """);
    }

    public ImportResult load() {
        return importRegistry.load(path);
    }

    /** What loading the file did; fails where the folder is refused. */
    public FileCounts counts(String name) {
        return switch (load()) {
            case Done(var files) -> files.stream().filter(file -> file.file().equals(name)).findFirst().orElseThrow();
            case Refused(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    /** None where the folder is loaded. */
    public List<String> mistakes() {
        return switch (load()) {
            case Done _ -> List.of();
            case Refused(var mistakes) -> mistakes.stream().map(Mistake::toString).toList();
        };
    }
}
