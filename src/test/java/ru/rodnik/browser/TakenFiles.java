package ru.rodnik.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** What a subscriber does with the files he took away. */
final class TakenFiles {

    private TakenFiles() {}

    static List<String> entries(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /**
     * His own ledger, which lacks the last of our charges.
     *
     * @param ours our history of settlements as CSV
     */
    static byte[] ledger(String ours) {
        var lines = ours.lines().skip(1).toList();
        var table = new StringBuilder("Дата;Документ;Дебет;Кредит\n");
        for (var line : lines.subList(0, lines.size() - 1)) {
            var cells = line.split(";", -1);
            table.append(cells[0]).append(';').append(cells[2]).append(';').append(cells[5]).append(';')
                    .append(cells[4]).append('\n');
        }
        return table.toString().getBytes(UTF_8);
    }
}
