package ru.rodnik.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import ru.rodnik.files.TableVerdict.Table;
import ru.rodnik.files.TableVerdict.TableRow;
import ru.rodnik.files.TableVerdict.Unreadable;

/**
 * Reads tables that people upload, XLSX or CSV, recognised by content. Packed files are unpacked and counted before the
 * reader sees them, so that neither a bomb nor an outer entity reaches it (T32, T33).
 */
public final class TableFile {

    public static final int BYTES_MAX = 10 * 1024 * 1024;
    public static final int ROWS_MAX = 10_000;

    /** Head rows and the like beside the data. */
    private static final int ROWS_BESIDE = 10;
    private static final int COLUMNS_MAX = 50;
    private static final int CELL_MAX = 300;
    private static final int PARTS_MAX = 200;
    private static final long UNPACKED_MAX = 64L * 1024 * 1024;
    private static final int RATIO_MAX = 100;
    private static final int RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int HEAD = 4096;
    /** A title may stand over the table. */
    private static final int HEAD_LINES = 10;

    /** As many digits as a spreadsheet itself shows; what lies beyond is noise of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Charset RUSSIAN_WINDOWS = Charset.forName("windows-1251");

    private TableFile() {}

    /** The first sheet, or why it cannot be read. */
    public static TableVerdict read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Unreadable("Файл пуст. Выберите другой файл.");
        }
        if (bytes.length > BYTES_MAX) {
            return new Unreadable("Файл больше 10 МБ. Оставьте в нём только таблицу.");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return danger(bytes).<TableVerdict>map(Unreadable::new).orElseGet(() -> workbook(bytes));
        }
        if (bytes[0] == (byte) 0xD0 && bytes.length > 1 && bytes[1] == (byte) 0xCF) {
            return new Unreadable("Это старый вид книги Excel или книга с паролем. Сохраните её как XLSX без пароля.");
        }
        for (var one : bytes) {
            if (one == 0) {
                return new Unreadable("Это не таблица. Загрузите XLSX или CSV.");
            }
        }
        return text(bytes);
    }

    private static Optional<String> danger(byte[] bytes) {
        var part = new byte[64 * 1024];
        long unpacked = 0;
        int parts = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > PARTS_MAX || entry.getName().endsWith("vbaProject.bin")) {
                    return Optional.of("В книге макросы или слишком много частей. Сохраните таблицу как обычный XLSX.");
                }
                try (var content = zip.getInputStream(entry)) {
                    int read = content.readNBytes(part, 0, part.length);
                    if (new String(part, 0, Math.min(read, HEAD), ISO_8859_1).contains("<!DOCTYPE")) {
                        return Optional.of("Файл устроен не как книга Excel. Сохраните таблицу заново как XLSX.");
                    }
                    for (; read > 0; read = content.readNBytes(part, 0, part.length)) {
                        unpacked += read;
                        if (unpacked > UNPACKED_MAX
                                || unpacked > RATIO_COUNTS_FROM && unpacked / bytes.length > RATIO_MAX) {
                            return Optional
                                    .of("Файл распаковывается в слишком большой. Оставьте в нём только таблицу.");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return Optional.of("Файл повреждён и не открывается. Сохраните таблицу заново.");
        }
        return Optional.empty();
    }

    private static TableVerdict workbook(byte[] bytes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            return collect(rows.map(row -> new TableRow(row.getRowNum(), cells(row))).iterator());
        } catch (IOException | RuntimeException _) {
            return new Unreadable("Файл повреждён и не открывается. Сохраните таблицу заново как XLSX.");
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), COLUMNS_MAX); column++) {
            cells.add(cut(shown(row.getCell(column))));
        }
        return cells;
    }

    /** Numbers are never guessed from how they look; a formula stays a formula, which nobody takes for a number. */
    private static String shown(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue());
            case STRING -> cell.getText();
            case FORMULA -> "=" + cell.getFormula();
            case BOOLEAN, ERROR, EMPTY -> String.valueOf(cell.getRawValue());
        };
    }

    private static String number(String raw) {
        var shown = new BigDecimal(raw).round(SHOWN).stripTrailingZeros();
        return Math.abs(shown.scale()) > SHOWN.getPrecision() ? raw : shown.toPlainString();
    }

    private static TableVerdict text(byte[] bytes) {
        var text = decoded(bytes);
        var head = text.lines().filter(line -> !line.isBlank()).limit(HEAD_LINES).collect(Collectors.joining("\n"));
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(head)).get();
        try (var lines = format.parse(new java.io.StringReader(text))) {
            return collect(lines.stream().map(TableFile::row).iterator());
        } catch (IOException | RuntimeException _) {
            return new Unreadable("В таблице не сходятся кавычки. Сохраните её заново как CSV или XLSX.");
        }
    }

    private static TableRow row(CSVRecord line) {
        return new TableRow(Math.toIntExact(line.getRecordNumber()),
                line.stream().limit(COLUMNS_MAX).map(TableFile::cut).toList());
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, RUSSIAN_WINDOWS);
        }
    }

    private static char delimiter(String head) {
        return head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
    }

    private static TableVerdict collect(Iterator<TableRow> rows) {
        var kept = new ArrayList<TableRow>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (!row.isBlank()) {
                kept.add(row);
                if (kept.size() > ROWS_MAX + ROWS_BESIDE) {
                    return new Unreadable("В таблице больше 10 000 строк. Разделите её на части.");
                }
            }
        }
        return new Table(kept);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), CELL_MAX));
    }
}
