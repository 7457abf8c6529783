package vn.wardcast.jobs.landing.table;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Source;

/** Header words of a source are the same for every file of a load: made once per source and book. */
final class HeaderWordsCache {

    private static final Map<ReferenceBook, Map<String, HeaderWords>> BY_BOOK =
            Collections.synchronizedMap(new WeakHashMap<>());

    private HeaderWordsCache() {}

    static HeaderWords of(Source source, ReferenceBook book) {
        return BY_BOOK.computeIfAbsent(book, key -> new java.util.concurrent.ConcurrentHashMap<>())
                .computeIfAbsent(
                        source.id() + "/" + System.identityHashCode(source), key -> new HeaderWords(source, book));
    }
}
