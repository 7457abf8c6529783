package vn.wardcast.jobs.landing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** The contracts that a landing file may answer to: every source of every domain. */
public final class Contracts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, LinkedHashMap<String, Source>> byDomain = new LinkedHashMap<>();

    private final String province;

    /** The contracts of these domains. */
    public Contracts(Domains domains) {
        this(domains, "");
    }

    /** The same for files of one province; its code is empty when they come from everywhere. */
    public Contracts(Domains domains, String province) {
        this.province = province;
        domains.all().forEach(domain -> byDomain.put(domain.id(), new LinkedHashMap<>(domain.sources())));
    }

    /** A single contract. */
    public Contracts(String domain, Source source) {
        this.province = "";
        byDomain.put(domain, new LinkedHashMap<>(Map.of(source.id(), source)));
    }

    /** The code of the province that all files are about; empty: none. */
    Optional<String> province() {
        return Optional.of(province).filter(code -> !code.isEmpty());
    }

    /** A source with the domain it belongs to. */
    public record Contract(Landed.Form form, Source source) {}

    /**
     * The contracts that the tables of a file may answer to: those of its domain, or all when neither folder nor name says which.
     * The source that the file's name points to comes first.
     */
    public List<Contract> candidates(LandingFile file) {
        List<Contract> candidates = new ArrayList<>();
        byDomain.forEach((domain, sources) -> {
            if (domain.equals(file.domain()) || !byDomain.containsKey(file.domain())) {
                sources.forEach((id, source) -> {
                    Contract contract = new Contract(new Landed.Form(domain, id), source);
                    candidates.add(id.equals(file.source()) ? 0 : candidates.size(), contract);
                });
            }
        });
        return candidates;
    }

    /** The names of files that the sender may choose from. */
    public String patterns(LandingFile file) {
        return candidates(file).stream()
                .flatMap(contract -> contract.source().files().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
