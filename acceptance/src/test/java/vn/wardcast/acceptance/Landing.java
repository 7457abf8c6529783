package vn.wardcast.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A landing folder being filled. */
record Landing(Path folder) {

    static final Path DOMAINS = Product.ROOT.resolve("lakehouse/src/main/resources/domains");

    /** The samples of a domain. */
    Landing sample(String domain) {
        Path from = DOMAINS.resolve(domain).resolve("sample");
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes(domain + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Files of the demo, named by their path under {@code demo/}. */
    Landing demo(String... names) {
        for (String name : names) {
            try {
                bytes(name, Files.readAllBytes(Product.ROOT.resolve("demo").resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** The files of the demo whose path under {@code demo/} fits the pattern. */
    static String[] demoFiles(String pattern) {
        Path demo = Product.ROOT.resolve("demo");
        try (Stream<Path> files = Files.walk(demo)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> demo.relativize(file).toString())
                    .filter(name -> name.matches(pattern))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Landing text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Landing bytes(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A file as it lies there, as text. */
    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
