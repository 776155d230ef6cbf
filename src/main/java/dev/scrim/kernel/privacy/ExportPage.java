package dev.scrim.kernel.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the page on which a person reads and searches what was exported, offline: it loads nothing from anywhere. */
final class ExportPage {

    private static final String TEMPLATE = "/export/index.html";
    private static final String DATA = "/*DATA*/";

    private final ObjectMapper json;

    ExportPage(ObjectMapper json) {
        this.json = json;
    }

    /** Writes it with what is said of the whole and the first rows of each table. */
    int write(ExportContext.Context context, List<ExportedTable> tables, OutputStream out) throws IOException {
        String template = template();
        int at = template.indexOf(DATA);
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        page.write(template, 0, at);
        page.write("const CONTEXT=");
        page.write(harmless(json.writeValueAsString(context)));
        page.write(";\nconst ROWS={");
        for (ExportedTable table : tables) {
            page.write(harmless(json.writeValueAsString(table.table().qualifiedName())));
            page.write(":{count:" + table.rows() + ",rows:[");
            page.write(harmless(String.join(",", table.first())));
            page.write("]},\n");
        }
        page.write("};");
        page.write(template.substring(at + DATA.length()));
        page.flush();
        return tables.size();
    }

    /** JSON in a script must not end it. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String template() throws IOException {
        try (InputStream page = ExportPage.class.getResourceAsStream(TEMPLATE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
