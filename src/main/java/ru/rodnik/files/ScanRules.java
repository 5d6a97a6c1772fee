package ru.rodnik.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import ru.rodnik.files.ScanVerdict.Recognised;
import ru.rodnik.files.ScanVerdict.Refused;

/** Which scans are taken: PDF, JPEG, PNG, recognised by content, within limits, with nothing in them that acts (T31–T34). */
public final class ScanRules {

    /** 10 MB, as the customer's page promises. */
    public static final int BYTES_MAX = 10 * 1024 * 1024;

    static final int PAGES_MAX = 50;
    static final long PIXELS_MAX = 50_000_000;

    private static final Set<COSName> ACTIVE = Set.of(
            COSName.getPDFName("JavaScript"), COSName.getPDFName("JS"), COSName.getPDFName("Launch"),
            COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("RichMedia"), COSName.getPDFName("XFA"),
            COSName.getPDFName("OpenAction"), COSName.getPDFName("AA"));

    private ScanRules() {}

    public static ScanVerdict judge(byte[] bytes) {
        if (bytes.length == 0) {
            return new Refused("Файл пуст. Выберите другой файл.");
        }
        if (bytes.length > BYTES_MAX) {
            return new Refused("Файл больше 10 МБ. Сохраните скан с меньшим разрешением или в чёрно-белом виде.");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            return judgePdf(bytes);
        }
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return judgeImage(bytes, FileKind.JPEG, "jpeg");
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return judgeImage(bytes, FileKind.PNG, "png");
        }
        return new Refused("Это не PDF, JPEG и не PNG. Приложите скан в одном из этих видов.");
    }

    private static ScanVerdict judgeImage(byte[] bytes, FileKind kind, String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                return new Refused("Картинка слишком велика: больше 50 млн точек. Сохраните её с меньшим разрешением.");
            }
            return new Recognised(kind);
        } catch (IOException | RuntimeException _) {
            return damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ScanVerdict judgePdf(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                return new Refused("PDF закрыт паролем. Сохраните его без пароля.");
            }
            if (document.getNumberOfPages() > PAGES_MAX) {
                return new Refused("В PDF больше 50 страниц. Приложите только документ с объёмами.");
            }
            if (document.getNumberOfPages() == 0) {
                return damaged();
            }
            return hasActiveContent(document)
                    ? new Refused("В PDF есть сценарии или вложенные файлы. Напечатайте его в PDF заново и приложите.")
                    : new Recognised(FileKind.PDF);
        } catch (IOException | RuntimeException _) {
            return damaged();
        }
    }

    private static boolean hasActiveContent(PDDocument document) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase content = object.getObject();
            if (content instanceof COSDictionary dictionary && isActive(dictionary)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActive(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            if (ACTIVE.contains(key) && !isPlainDestination(dictionary, key)) {
                return true;
            }
            if (dictionary.getItem(key) instanceof COSDictionary inner && isActive(inner)) {
                return true;
            }
        }
        var action = dictionary.getCOSName(COSName.S);
        return action != null && ACTIVE.contains(action);
    }

    /** Scanners write where to open the paper, as an array or a GoTo: that acts on nothing. */
    private static boolean isPlainDestination(COSDictionary dictionary, COSName key) {
        if (!key.getName().equals("OpenAction")) {
            return false;
        }
        var target = dictionary.getDictionaryObject(key);
        return !(target instanceof COSDictionary action)
                || COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
    }

    private static Refused damaged() {
        return new Refused("Файл повреждён и не открывается. Отсканируйте документ ещё раз.");
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
