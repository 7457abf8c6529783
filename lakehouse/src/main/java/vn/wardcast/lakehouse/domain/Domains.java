package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;

/** Every domain there is: the folders of the product and those the settings name. Everything downstream iterates over it. */
public final class Domains {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final LinkedHashMap<String, Domain> byId;

    private Domains(LinkedHashMap<String, Domain> byId) {
        this.byId = byId;
    }

    /** Reads every folder; {@code reference} comes first, the others by name. A faulty folder is an error that names it. */
    public static Domains load(Settings settings) {
        List<Path> roots = new ArrayList<>();
        roots.add(productFolder());
        roots.addAll(settings.domains());
        LinkedHashMap<String, Domain> byId = new LinkedHashMap<>();
        for (Path root : roots) {
            for (Path folder : folders(root)) {
                Domain domain = read(folder);
                if (byId.put(domain.id(), domain) != null) {
                    throw new UserError("Cannot use domain '%s' in '%s': a domain of that name exists already"
                            .formatted(domain.id(), root));
                }
            }
        }
        return new Domains(referenceFirst(byId));
    }

    public Collection<Domain> all() {
        return byId.values();
    }

    public Domain domain(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new UserError("Cannot find domain '%s': known are %s".formatted(id, byId.keySet())));
    }

    public Optional<Domain> findDomain(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<Indicator> indicators() {
        return all().stream().flatMap(domain -> domain.indicators().values().stream());
    }

    /** Every space in which some contract makes tokens of identity numbers: a person has one token in each. */
    public Set<String> tokenSpaces() {
        return all().stream()
                .flatMap(domain -> domain.sources().values().stream()
                        .flatMap(source -> source.columns().values().stream())
                        .filter(column -> column.type() == ColumnType.TOKEN)
                        .map(column -> column.space() == null ? domain.id() : column.space()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Domain read(Path folder) {
        String id = folder.getFileName().toString().replace("/", "");
        try {
            Domain written = YAML.readValue(Files.readString(folder.resolve("domain.yaml")), Domain.class);
            return written.complete(id, Files.readString(folder.resolve("silver.sql")), gold(folder.resolve("gold")));
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("Cannot read domain '%s' in '%s': %s".formatted(id, folder, e.getMessage()), e);
        }
    }

    private static List<GoldTable> gold(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<GoldTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                tables.add(GoldTable.read(file.getFileName().toString().replace(".sql", ""), Files.readString(file)));
            }
        }
        return tables;
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(folder -> Files.isRegularFile(folder.resolve("domain.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the domain folders in '%s'".formatted(root), e);
        }
    }

    private static LinkedHashMap<String, Domain> referenceFirst(Map<String, Domain> byId) {
        LinkedHashMap<String, Domain> ordered = new LinkedHashMap<>();
        Domain reference = byId.get(Domain.REFERENCE);
        if (reference != null) {
            ordered.put(reference.id(), reference);
        }
        byId.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The folder {@code domains} of the product, in the build tree or inside the jar. */
    private static Path productFolder() {
        try {
            URI uri = Domains.class.getResource("/domains").toURI();
            return uri.getScheme().equals("jar") ? jar(uri).getPath("/domains") : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("Cannot find the product's domain folders", e);
        }
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
