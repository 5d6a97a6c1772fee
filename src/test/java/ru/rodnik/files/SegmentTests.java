package ru.rodnik.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.Home;
import ru.rodnik.shared.SubscriberCode;

/** Papers that come together lie in one file of the disk (T52). */
class SegmentTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(88_501);
    private static final SubscriberCode SCHOOL = new SubscriberCode(88_502);

    private final FileStore store;
    private final Path segments;

    SegmentTests(FileStore store, Home home) {
        this.store = store;
        this.segments = home.folder().resolve("files/segments");
    }

    @Test
    void many_files_are_kept_in_one_and_each_is_read_back_as_it_was() {
        var kept = store.storeAll(List.of(file(SHOP, "счёт"), file(SCHOOL, "акт"), file(SHOP, "счёт-фактура")));
        assertThat(kept).extracting(StoredFile::segment).doesNotContainNull().containsOnly(kept.getFirst().segment());
        assertThat(kept).extracting(this::text).containsExactly("счёт", "акт", "счёт-фактура");
        assertThat(store.find(kept.stream().map(StoredFile::id).toList())).hasSize(3);
    }

    @Test
    void the_same_bytes_of_the_same_subscriber_are_one_file() {
        var first = store.storeAll(List.of(file(SHOP, "счёт"), file(SHOP, "счёт"), file(SCHOOL, "счёт")));
        assertThat(first.get(1).id()).isEqualTo(first.get(0).id()).isNotEqualTo(first.get(2).id());
    }

    @Test
    void a_file_that_lies_alone_already_stays_where_it_is() {
        var alone = store.store(SHOP, "счёт".getBytes(UTF_8), FileKind.PDF, "счёт.pdf", FilePurpose.DOCUMENT);
        var together = store.storeAll(List.of(file(SHOP, "счёт"), file(SHOP, "акт")));
        assertThat(together.getFirst().id()).isEqualTo(alone.id());
        assertThat(together).extracting(this::text).containsExactly("счёт", "акт");
    }

    @Test
    void bytes_that_were_changed_on_the_disk_are_not_given_out() throws Exception {
        var kept = store.storeAll(List.of(file(SHOP, "верно"), file(SHOP, "тоже верно")));
        var name = kept.getFirst().segment() + ".segment";
        var segment = segments.resolve(name.substring(0, 2)).resolve(name);
        var bytes = Files.readAllBytes(segment);
        bytes[0] ^= 1;
        Files.write(segment, bytes);
        var first = kept.stream().filter(file -> Long.valueOf(0).equals(file.startByte())).findFirst().orElseThrow();
        assertThatIllegalStateException().isThrownBy(() -> store.read(first));
    }

    @Test
    void a_paper_among_others_is_not_erased() {
        var kept = store.storeAll(List.of(file(SHOP, "счёт"))).getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> store.erase(kept));
    }

    private String text(StoredFile file) {
        return new String(store.read(file), UTF_8);
    }

    private static NewFile file(SubscriberCode owner, String text) {
        return NewFile.of(owner, text.getBytes(UTF_8), FileKind.PDF, text + ".pdf", FilePurpose.DOCUMENT);
    }
}
