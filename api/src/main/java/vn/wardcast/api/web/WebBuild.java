package vn.wardcast.api.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.wardcast.api.http.Hash;

/** Names the present state of the page's files, so that browsers may keep them for ever and still see a new build at once. */
final class WebBuild {

    private static final String ID = compute();

    private WebBuild() {}

    static String id() {
        return ID;
    }

    private static String compute() {
        try {
            URI web = WebBuild.class.getResource("/web").toURI();
            if (!web.getScheme().equals("jar")) {
                return hash(Path.of(web));
            }
            try (FileSystem jar = FileSystems.newFileSystem(web, Map.of())) {
                return hash(jar.getPath("/web"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("Cannot read the page's files", e);
        }
    }

    private static String hash(Path folder) throws IOException {
        StringBuilder hashes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            for (Path file : sorted) {
                hashes.append(folder.relativize(file)).append(Hash.sha256(file));
            }
        }
        return Hash.sha256(hashes.toString()).substring(0, 12);
    }
}
