package ru.rodnik.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Holds papers to PDF/A by the rules of veraPDF. As a program it checks every PDF below a folder:
 *
 * <pre>./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) ru.rodnik.print.PdfaCheck FOLDER</pre>
 */
public final class PdfaCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfaCheck() {}

    /** What breaks the rules of PDF/A-3b; nothing in a good paper. */
    public static List<String> objections(byte[] pdf) {
        return objections(pdf, PDFAFlavour.PDFA_3_B);
    }

    static List<String> objections(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var objections = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage() + " "
                            + one.getLocation().getContext())
                    .toList();
            return result.isCompliant() || !objections.isEmpty() ? objections : List.of("not compliant");
        } catch (IOException | EncryptedPdfException | ModelParsingException | ValidationException e) {
            return List.of(e.toString());
        }
    }

    /** Ends with 1 where a paper is refused. */
    public static void main(String[] arguments) throws IOException {
        var checked = 0;
        var refused = 0;
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".pdf")).sorted()::iterator) {
                var objections = objections(Files.readAllBytes(file));
                checked++;
                if (!objections.isEmpty()) {
                    refused++;
                    System.out.println(file);
                    objections.stream().distinct().limit(10).forEach(one -> System.out.println("    " + one));
                }
            }
        }
        System.out.println("PDF/A-3b: checked " + checked + ", refused " + refused);
        System.exit(checked > 0 && refused == 0 ? 0 : 1);
    }
}
