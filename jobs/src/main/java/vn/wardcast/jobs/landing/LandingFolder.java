package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** The files of a landing folder, each with the source it belongs to. */
public final class LandingFolder {

    private static final Set<String> NOT_DATA = Set.of(".md", ".txt.part", ".tmp", ".gitkeep");

    private final Domains domains;
    private final Optional<String> onlyDomain;

    /** Looks for files of every domain, or of {@code onlyDomain}. */
    public LandingFolder(Domains domains, Optional<String> onlyDomain) {
        this.domains = domains;
        this.onlyDomain = onlyDomain;
        onlyDomain.ifPresent(domains::domain);
    }

    /** Files with and without a source, in the order of their names. */
    public record Found(List<LandingFile> known, List<LandingFile> unknown) {}

    /** Every file under {@code folder} that is neither hidden nor documentation. A single file is a folder of one. */
    public Found list(Path folder) {
        if (!Files.exists(folder)) {
            throw new UserError("Không nạp được: không có thư mục '%s' · Cannot load: there is no folder '%s'"
                    .formatted(folder, folder));
        }
        List<LandingFile> known = new ArrayList<>();
        List<LandingFile> unknown = new ArrayList<>();
        for (Path file : files(folder)) {
            LandingFile landing = landing(folder, file);
            if (landing.source() == null) {
                unknown.add(landing);
            } else {
                known.add(landing);
            }
        }
        return new Found(known, unknown);
    }

    private LandingFile landing(Path folder, Path file) {
        String name = Normalizer.normalize(
                Files.isDirectory(folder)
                        ? folder.relativize(file).toString()
                        : file.getFileName().toString(),
                Normalizer.Form.NFC);
        List<Domain> candidates = candidatesFor(folder, file);
        // A folder or --domain that names the domain says enough: the tables themselves tell the source.
        Domain domain = candidates.size() == 1 ? candidates.get(0) : null;
        Source source = null;
        for (Domain candidate : candidates) {
            Optional<Source> match = bestSource(candidate, file.getFileName().toString());
            if (match.isPresent()) {
                domain = candidate;
                source = match.get();
                break;
            }
        }
        try {
            return new LandingFile(
                    file.toAbsolutePath().toString(),
                    PersonalData.lineage(name.replace('\\', '/')),
                    sha256(file),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    domain == null ? "unknown" : domain.id(),
                    source == null ? null : source.id());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'".formatted(file), e);
        }
    }

    /** The folder's name decides; without one, every domain is asked. */
    private List<Domain> candidatesFor(Path root, Path file) {
        List<Domain> all = candidates().toList();
        Path parent = file.toAbsolutePath().getParent();
        List<String> folders = StreamSupport.stream(parent.spliterator(), false)
                .map(Path::toString)
                .toList();
        List<Domain> named = all.stream()
                .filter(domain ->
                        !folders.isEmpty() && folders.get(folders.size() - 1).equals(domain.id()))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private Stream<Domain> candidates() {
        return domains.all().stream()
                .filter(domain -> onlyDomain.isEmpty() || onlyDomain.get().equals(domain.id()));
    }

    /** Of several patterns that match, the longest says most. */
    private static Optional<Source> bestSource(Domain domain, String fileName) {
        List<String> names = ReturnedWorkbook.namesWhenSent(Normalizer.normalize(fileName, Normalizer.Form.NFC));
        return domain.sources().values().stream()
                .filter(source -> names.stream().anyMatch(source::accepts))
                .max(Comparator.comparingInt(source ->
                        source.files().stream().mapToInt(String::length).max().orElse(0)));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isData(folder, file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '%s'".formatted(folder), e);
        }
    }

    private static boolean isData(Path folder, Path file) {
        String name = file.getFileName().toString();
        Path relative = folder.relativize(file);
        boolean hidden = StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(part ->
                        part.toString().startsWith(".") || part.toString().startsWith("~$"));
        return !hidden && NOT_DATA.stream().noneMatch(name.toLowerCase(java.util.Locale.ROOT)::endsWith);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
