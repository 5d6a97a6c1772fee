package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Acting;

/** The parts of a run shared between threads. */
class PartWorkTests {

    private static final List<Integer> PARTS = IntStream.range(0, 100).boxed().toList();

    @Test
    void every_part_is_done_once_and_as_who_began() {
        var done = new ConcurrentLinkedQueue<Integer>();
        Set<String> actors = ConcurrentHashMap.newKeySet();
        try (var _ = Acting.asSystem("night")) {
            PartWork.each(PARTS, part -> {
                done.add(part);
                actors.add(Acting.current().actor().id());
            });
            assertThat(done).containsExactlyInAnyOrderElementsOf(PARTS);
            assertThat(actors).containsExactly(Acting.current().actor().id());
        }
    }

    @Test
    void a_failure_is_told_and_no_other_part_is_begun() {
        var begun = new ConcurrentLinkedQueue<Integer>();
        assertThatThrownBy(() -> PartWork.each(PARTS, part -> {
            begun.add(part);
            throw new IllegalArgumentException("part " + part);
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(begun).hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void what_is_prepared_ahead_is_written_in_order() {
        var written = new ArrayList<String>();
        PartWork.<Integer, String>inOrder(PARTS, part -> "part " + part, written::add);
        assertThat(written).containsExactlyElementsOf(PARTS.stream().map(part -> "part " + part).toList());
    }

    @Test
    void contracts_are_divided_into_parts_that_follow_each_other() {
        assertThat(RunParts.divide(List.of(3L, 5L, 9L), 0)).containsExactly(new RunPart(1, 3, 9, 3));
        var parts = RunParts.divide(LongStream.rangeClosed(1, 100_000).boxed().toList(), 2);
        assertThat(parts).hasSize(100).first().isEqualTo(new RunPart(3, 1, 1_000, 1_000));
        assertThat(parts).last().isEqualTo(new RunPart(102, 99_001, 100_000, 1_000));
        assertThat(RunParts.divide(LongStream.rangeClosed(1, 640).boxed().toList(), 0)).hasSize(16);
    }
}
