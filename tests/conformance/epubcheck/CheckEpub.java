import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Puts EPUBs through epubcheck, all in one run, and prints a line for each message of any severity.
 *
 * <p>Usage: {@code java CheckEpub one.epub two.epub ...}
 *
 * <p>A line has the file, the severity, the name of the message, its place and its text, with tabs between
 * them. A last line of each file has the file and "checked".
 */
public final class CheckEpub {
    private CheckEpub() {}

    public static void main(String[] arguments) {
        PrintStream lines = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        for (String name : arguments) {
            LineReport report = new LineReport(name, lines);
            EpubCheck check = new EpubCheck(new File(name), report);
            check.setLocale(Locale.ENGLISH);
            check.doValidate();
            lines.println(name + "\tchecked");
        }
    }

    /** Prints each message as it comes; what epubcheck tells of a file beside messages is not wanted. */
    private static final class LineReport extends MasterReport {
        private final String name;
        private final PrintStream lines;

        LineReport(String name, PrintStream lines) {
            this.name = name;
            this.lines = lines;
            setEpubFileName(name);
        }

        @Override
        public void message(Message message, EPUBLocation place, Object... details) {
            String text = message.getMessage(details).replaceAll("\\s+", " ");
            String where = place.getPath() + ":" + place.getLine();
            lines.println(String.join("\t", name, message.getSeverity().name(), message.getID().name(), where, text));
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {}
    }
}
