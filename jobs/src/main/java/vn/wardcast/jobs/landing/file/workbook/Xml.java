package vn.wardcast.jobs.landing.file.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/**
 * A guarded walk through XML that is not trusted: no document type, no entities, no tower of elements, no single tag or text
 * without end. Names are local: strict and transitional workbooks differ in their namespaces only.
 */
public final class Xml implements AutoCloseable {

    private static final int DEEPEST = 200;

    /** Excel lets no cell hold more than 32,767 characters; a formula is shorter. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LONGEST_STEP = 1 << 23;

    private final Metered bytes;
    private final XMLStreamReader reader;
    private final String part;
    private int depth;

    /** Where the walk stands. */
    public enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    public Xml(InputStream in, String part) throws IOException {
        this.part = part;
        this.bytes = new Metered(in);
        try {
            this.reader = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            in.close();
            throw corrupt(e);
        }
    }

    /** One for each part: names a hostile part makes up are forgotten with it. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves on to the next tag or piece of text. */
    public Event next() throws IOException {
        try {
            while (reader.hasNext()) {
                Event event = event(reader.next());
                bytes.restart();
                if (event != null) {
                    return event;
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException disk && !(disk instanceof CharConversionException)) {
                throw disk;
            }
            throw corrupt(e);
        }
    }

    private Event event(int kind) {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new RefusedFile(Reason.CORRUPT_FILE, part + ": quá nhiều tầng · too deep");
                }
                return Event.START;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                return Event.END;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                return Event.TEXT;
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new RefusedFile(Reason.FORBIDDEN_XML, "DOCTYPE, " + part);
            default -> {
                return null;
            }
        }
    }

    private RefusedFile corrupt(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new RefusedFile(Reason.CORRUPT_FILE, part + ", XML, dòng · line " + line);
    }

    /** The local name of the tag. */
    public String name() {
        return reader.getLocalName();
    }

    public boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    /** How many elements are open, the one just begun among them. */
    public int depth() {
        return depth;
    }

    /** An attribute by its local name; null when it is absent. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute of the relationships' namespace; a plain one may have the same local name. */
    public String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null
                    && namespace.endsWith("/relationships")
                    && "id".equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public boolean isTrue(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /**
     * A number in an attribute.
     *
     * @throws RefusedFile when it is none
     */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new RefusedFile(Reason.CORRUPT_FILE, part + ": " + name);
        }
    }

    /** Adds the text at hand. */
    public void appendTo(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new RefusedFile(Reason.TOO_LARGE, part + ": chữ trong một ô · text of one cell");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            bytes.close();
        }
    }

    /** Counts the bytes of one step, so that a tag or comment without end does not fill the memory. */
    private final class Metered extends FilterInputStream {
        private int step;

        Metered(InputStream in) {
            super(in);
        }

        void restart() {
            step = 0;
        }

        @Override
        public int read() throws IOException {
            step++;
            return super.read();
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int count = super.read(block, offset, length);
            step += Math.max(count, 0);
            if (step > LONGEST_STEP) {
                throw new RefusedFile(Reason.TOO_LARGE, part + ": thẻ XML quá dài · a tag too long");
            }
            return count;
        }
    }
}
