package ru.rodnik;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of many hands at once: what it does is committed and, since facts are never deleted, stays. Therefore these
 * tests share a database of their own, apart from those that are rolled back.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public abstract class CommittingTest extends DatabaseTest {

    private static final Path HOME = newHome();

    @DynamicPropertySource
    static void homeOfItsOwn(DynamicPropertyRegistry settings) {
        settings.add("rodnik.home-of-its-own", HOME::toString);
    }
}
