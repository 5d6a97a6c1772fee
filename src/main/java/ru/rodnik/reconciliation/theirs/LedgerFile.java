package ru.rodnik.reconciliation.theirs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import ru.rodnik.files.TableFile;
import ru.rodnik.files.TableVerdict.Table;

/** Reads the ledger of the other side whatever it is, recognised by content; nothing in a file acts (T32, T33). */
public final class LedgerFile {

    public static final int BYTES_MAX = TableFile.BYTES_MAX;

    /**
     * Who the ledger is about.
     *
     * @param utilityInn our own, by which the sides of an act are told apart
     * @param contracts numbers of the contracts of the subscriber
     */
    public record Parties(String utilityInn, List<String> contracts) {
        public Parties {
            contracts = List.copyOf(contracts);
        }
    }

    private LedgerFile() {}

    /** The ledger, or why it cannot be read. */
    public static LedgerVerdict read(byte[] bytes, Parties parties) {
        if (bytes.length == 0) {
            return new LedgerVerdict.Unreadable("Файл пуст. Выберите другой файл.");
        }
        if (bytes.length > BYTES_MAX) {
            return new LedgerVerdict.Unreadable("Файл больше 10 МБ. Выгрузите карточку за меньший период.");
        }
        try {
            if (isXml(bytes)) {
                return new LedgerVerdict.Readable(FnsAct.read(bytes).seenFromUs(parties));
            }
            return switch (TableFile.read(bytes)) {
                case ru.rodnik.files.TableVerdict.Unreadable(var why) -> new LedgerVerdict.Unreadable(why);
                case Table(var rows) -> new LedgerVerdict.Readable(new TableLedger(rows, parties).read());
            };
        } catch (WrongFile e) {
            return new LedgerVerdict.Unreadable(e.words());
        }
    }

    private static boolean isXml(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 64), ISO_8859_1).replace("ï»¿", "").stripLeading();
        return start.startsWith("<");
    }
}
