package vn.wardcast.acceptance;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A page seen from afar: small and grey, so that letters blur and the layout stays. */
record Thumbnail(BufferedImage image) {

    private static final int WIDTH = 240;

    /** Of a screenshot, PNG. */
    static Thumbnail of(byte[] screenshot) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(screenshot));
        int height = whole.getHeight() * WIDTH / whole.getWidth();
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole.getScaledInstance(WIDTH, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return new Thumbnail(small);
    }

    static Thumbnail read(Path file) throws IOException {
        return new Thumbnail(ImageIO.read(file.toFile()));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** How far apart two are: the mean difference of their pixels, 0 (the same) to 1 (black and white). Of other sizes: 1. */
    double distance(Thumbnail other) {
        if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) {
            return 1;
        }
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += Math.abs(grey(x, y) - other.grey(x, y));
            }
        }
        return sum / 255.0 / image.getWidth() / image.getHeight();
    }

    private int grey(int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }
}
