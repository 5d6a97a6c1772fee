package ru.rodnik.exchange;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that every system takes, Windows too. */
final class PackNames {

    private static final int LONGEST = 100;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5",
            "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private PackNames() {}

    /** A number of a contract as a folder: letters, digits and {@code . _ -} stay, the rest becomes {@code _}. */
    static String folder(String number) {
        return safe(number.replaceAll("[^\\p{L}\\p{N}._-]", "_"));
    }

    /** A name for people, spaces and № kept. */
    static String forPeople(String name) {
        return safe(name.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]", "-").strip());
    }

    private static String safe(String name) {
        var shortened = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        var open = shortened.replaceAll("[. ]+$", "");
        var first = open.contains(".") ? open.substring(0, open.indexOf('.')) : open;
        return open.isEmpty() || open.startsWith(".") || DEVICES.contains(first.toLowerCase(Locale.ROOT))
                ? "_" + open
                : open;
    }
}
