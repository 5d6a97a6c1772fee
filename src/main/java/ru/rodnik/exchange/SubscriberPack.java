package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.FrozenPaper;
import ru.rodnik.documents.MonthPapers;
import ru.rodnik.documents.MonthPapers.Head;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvents;
import ru.rodnik.metering.ReceiptPdf;
import ru.rodnik.metering.Receipts;
import ru.rodnik.origin.MonthOrigins;
import ru.rodnik.origin.OriginPaper;
import ru.rodnik.origin.OriginWorkbook;
import ru.rodnik.reporting.SteadyXlsx;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/**
 * The whole month of a subscriber as one archive: papers in PDF and XML, the register, the расшифровка of each bill and the
 * receipts of what was handed in. Sent while it is made; the same month gives the same bytes.
 */
@Service
public class SubscriberPack {

    private final MonthPapers papers;
    private final PaperEvents events;
    private final RegisterFiles registerFiles;
    private final MonthOrigins origins;
    private final Receipts receipts;
    private final ReceiptPdf receiptPdf;

    SubscriberPack(
            MonthPapers papers, PaperEvents events, RegisterFiles registerFiles, MonthOrigins origins,
            Receipts receipts,
            ReceiptPdf receiptPdf) {
        this.papers = papers;
        this.events = events;
        this.registerFiles = registerFiles;
        this.origins = origins;
        this.receipts = receipts;
        this.receiptPdf = receiptPdf;
    }

    /**
     * Keeps that the acting subscriber takes the month away, before a byte of it goes out.
     *
     * @return how many papers the month has; 0 means that there is nothing to send
     */
    @Transactional
    public int take(BillingPeriod month, Set<SubscriberCode> subscribers, @Nullable Long contractId) {
        var ids = papers.ids(new Selection(month, subscribers, contractId));
        events.record(PaperEvent.Kind.PACK, ids);
        return ids.size();
    }

    /**
     * Writes the archive; every paper in it is durable before it goes out.
     *
     * @param contracts whose papers there may be, number by id; more than one have a folder each
     */
    public void write(
            BillingPeriod month, Set<SubscriberCode> subscribers, @Nullable Long contractId,
            LinkedHashMap<Long, String> contracts, OutputStream out) throws IOException {
        var selection = new Selection(month, subscribers, contractId);
        var folders = contracts.size() > 1;
        var zip = new ZipPack(out, month.lastDay());
        try {
            papers.each(selection, new Receiver(zip, folders));
            for (var contract : contracts.entrySet()) {
                annex(contract.getKey(), month, folders ? folder(contract.getValue()) : "", zip);
            }
            for (var number : receipts.numbers(month, contractId)) {
                zip.put("Квитанции/Квитанция № " + PackNames.forPeople(number) + ".pdf", receiptPdf.of(number));
            }
            registerFiles.write(selection, zip);
            zip.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void annex(long contract, BillingPeriod month, String folder, ZipPack zip) throws IOException {
        var origin = origins.released(contract, month).filter(one -> !one.lines().isEmpty());
        if (origin.isPresent()) {
            var name = folder + PackNames.forPeople(OriginPaper.name(origin.get()));
            zip.put(name + ".pdf", OriginPaper.pdf(origin.get()));
            zip.put(name + ".xlsx", SteadyXlsx.of(OriginWorkbook.of(origin.get()), month.lastDay()));
        }
    }

    private static String folder(String contract) {
        return PackNames.forPeople("Договор № " + contract) + "/";
    }

    private record Receiver(ZipPack zip, boolean folders) implements MonthPapers.Receiver {

        @Override
        public void take(Head head, FrozenPaper paper) {
            var folder = folders ? folder(head.contractNumber()) : "";
            var pdf = paper.pdf();
            var xml = paper.xml();
            try {
                var dot = pdf.fileName().lastIndexOf('.');
                zip.put(folder + PackNames.forPeople(pdf.fileName().substring(0, dot)) + pdf.fileName().substring(dot),
                        pdf.bytes());
                if (xml != null) {
                    zip.put(folder + "XML/" + xml.fileName(), xml.bytes()); // programs take it under this name alone
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
