package vn.wardcast.acceptance;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as it comes out of a printer: on the paper it asks for itself. */
final class Printed implements AutoCloseable {

    /** What an office printer gives, roughly. */
    private static final int DOTS_PER_INCH = 300;

    private final PDDocument document;

    private Printed(PDDocument document) {
        this.document = document;
    }

    static Printed of(Visit visit) {
        byte[] pdf = visit.page()
                .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try {
            return new Printed(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int sheets() {
        return document.getNumberOfPages();
    }

    /** Width and height of a sheet in millimetres. */
    String size(int sheet) {
        PDRectangle box = document.getPage(sheet).getMediaBox();
        return "%dx%d".formatted(millimetres(box.getWidth()), millimetres(box.getHeight()));
    }

    private static long millimetres(float points) {
        return Math.round(points * 25.4 / 72);
    }

    /** What is written on a sheet, the first is 0; lines are words with single spaces. */
    String text(int sheet) {
        try {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(sheet + 1);
            reader.setEndPage(sheet + 1);
            return reader.getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code in the corner of the first sheet says. */
    String code() {
        BufferedImage sheet = picture(0);
        int side = Math.round(DOTS_PER_INCH * 35 / 25.4f);
        BufferedImage corner = sheet.getSubimage(sheet.getWidth() - side, 0, side, side);
        int[] pixels = corner.getRGB(0, 0, side, side, null, 0, side);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("There is no code on the sheet", e);
        } catch (ReaderException e) {
            throw new AssertionError("The code on the sheet cannot be read", e);
        }
    }

    /** How light a sheet is on the whole, from 0 to 255. */
    double lightness(int sheet) {
        BufferedImage picture = picture(sheet);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        double sum = 0;
        for (int pixel : pixels) {
            sum += ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 3.0;
        }
        return sum / pixels.length;
    }

    private BufferedImage picture(int sheet) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(sheet, DOTS_PER_INCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
