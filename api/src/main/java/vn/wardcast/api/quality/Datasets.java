package vn.wardcast.api.quality;

import java.util.Optional;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** The contracts behind datasets named {@code domain.source}. */
final class Datasets {

    private Datasets() {}

    static Optional<Source> findSource(String dataset, Domains domains) {
        String[] parts = dataset.split("\\.", 2);
        return parts.length < 2
                ? Optional.empty()
                : domains.findDomain(parts[0]).map(Domain::sources).map(sources -> sources.get(parts[1]));
    }

    /** What the dataset is called; its id where its contract is gone. */
    static Phrase name(String dataset, Domains domains) {
        return findSource(dataset, domains).map(Source::title).orElse(new Phrase(dataset, dataset));
    }

    /** Whether its rows name no unit, because all of them are about the country. */
    static boolean isOfCountry(String dataset, Domains domains) {
        return findSource(dataset, domains)
                .map(source -> source.unitColumn().isEmpty())
                .orElse(false);
    }
}
