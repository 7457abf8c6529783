package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/** Whether an archive is a workbook without macros and without declarations that reach outside. */
final class PackageCheck {

    private static final String TYPES = "[Content_Types].xml";

    private PackageCheck() {}

    static void check(Archive archive) throws IOException {
        checkMacros(archive);
        if (!archive.has(TYPES)) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, withoutTypes(archive));
        }
        for (String name : archive.names()) {
            checkDeclarations(archive, name);
        }
        checkTypes(archive);
    }

    private static void checkMacros(Archive archive) {
        for (String name : archive.names()) {
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw new RefusedFile(Reason.MACROS, Archive.printable(name));
            }
        }
        if (archive.has("xl/workbook.bin")) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, "XLSB; lưu dạng .xlsx · save as .xlsx");
        }
    }

    private static String withoutTypes(Archive archive) {
        return archive.has("content.xml") && archive.has("mimetype")
                ? "OpenDocument; lưu dạng .xlsx · save as .xlsx"
                : "ZIP; giải nén rồi gửi từng tệp · unpack it and send each file";
    }

    /** A document type can only stand before the first element, so the head of each part tells. */
    private static void checkDeclarations(Archive archive, String name) throws IOException {
        if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
            return;
        }
        Optional<InputStream> in = archive.part(name);
        try (Xml xml = new Xml(in.orElseThrow(), Archive.printable(name))) {
            xml.next();
        } catch (RefusedFile e) {
            // What cannot be parsed matters where it is needed, and is refused there.
            if (e.reason() != Reason.CORRUPT_FILE) {
                throw e;
            }
        }
    }

    private static void checkTypes(Archive archive) throws IOException {
        boolean workbook = false;
        try (Xml xml = new Xml(archive.part(TYPES).orElseThrow(), TYPES)) {
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                String type = event == Xml.Event.START ? xml.attribute("ContentType") : null;
                if (type != null) {
                    checkType(type, xml.is("Override"));
                    workbook |=
                            type.contains("spreadsheetml.sheet.main") || type.contains("spreadsheetml.template.main");
                }
            }
        }
        if (!workbook) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, other(archive));
        }
    }

    /** A type for an extension that no part has promises nothing; one for a part does. */
    private static void checkType(String type, boolean ofPart) {
        if (type.contains("sheet.binary")) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, "XLSB; lưu dạng .xlsx · save as .xlsx");
        }
        boolean macros = type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("macrosheet");
        if (ofPart && macros) {
            throw new RefusedFile(Reason.MACROS, "XLSM");
        }
    }

    private static String other(Archive archive) {
        boolean word = archive.names().stream().anyMatch(name -> name.startsWith("word/"));
        boolean slides = archive.names().stream().anyMatch(name -> name.startsWith("ppt/"));
        return word ? "Word (DOCX)" : slides ? "PowerPoint (PPTX)" : "ZIP";
    }
}
