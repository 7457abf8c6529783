package vn.wardcast.jobs.load;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Table;
import vn.wardcast.jobs.landing.person.TokenKey;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** What the lake remembers about tokens: which key made them, and whose must not come back. */
public final class TokenBook {

    /** A property of the table of records. With another key everybody would be counted a second time, as somebody new. */
    static final String FINGERPRINT = "wardcast.token-key";

    private final SparkLake lake;

    public TokenBook(SparkLake lake) {
        this.lake = lake;
    }

    /** Tokens made with this key, which must be the lake's own; nothing without a key. */
    public Optional<Tokens> open(Optional<TokenKey> key) {
        return key.map(given -> {
            fingerprint().filter(known -> !known.equals(given.fingerprint())).ifPresent(known -> {
                throw new UserError(
                        "Khóa trong %1$s không phải khóa đã tạo các mã của kho này (vân tay %2$s, kho ghi %3$s); đặt lại đúng khóa cũ · The key in %1$s is not the one that made the tokens of this lake (fingerprint %2$s, the lake says %3$s); set the old key"
                                .formatted(Settings.TOKEN_KEY, given.fingerprint(), known));
            });
            return new Tokens(given, erased());
        });
    }

    /** Notes the key before the first token is written. */
    void bind(Tokens tokens, LandedRows landed, Domains domains) {
        if (fingerprint().isEmpty() && landed.sourcesWithFacts().stream().anyMatch(withTokens(domains)::contains)) {
            records()
                    .updateProperties()
                    .set(FINGERPRINT, tokens.key().fingerprint())
                    .commit();
        }
    }

    private static Set<String> withTokens(Domains domains) {
        return domains.all().stream()
                .flatMap(domain -> domain.sources().values().stream()
                        .filter(Source::holdsTokens)
                        .map(source -> domain.id() + "." + source.id()))
                .collect(Collectors.toSet());
    }

    private Optional<String> fingerprint() {
        return Optional.ofNullable(records().properties().get(FINGERPRINT));
    }

    private Table records() {
        return lake.lake().table(SharedTables.RECORD.name());
    }

    private Set<String> erased() {
        return lake.spark().table(SharedTables.ERASED.name().toString()).select("token_hash").collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }
}
